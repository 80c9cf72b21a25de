import DataLoader from 'dataloader'
import type { App } from '../app.ts'
import { departmentCounts, workgroupCounts } from '../structure/structures.ts'
import { usersById } from '../user/users.ts'

/** One query for many single look-ups of one request. */
export function loadersFor(app: App) {
  return {
    users: new DataLoader((ids: readonly string[]) => usersById(app, ids)),
    departmentCounts: new DataLoader((ids: readonly string[]) => departmentCounts(app, ids)),
    workgroupCounts: new DataLoader((ids: readonly string[]) => workgroupCounts(app, ids)),
  }
}
export type Loaders = ReturnType<typeof loadersFor>
