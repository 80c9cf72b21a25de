import DataLoader from 'dataloader'
import type { App } from '../app.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { departmentCounts, workgroupCounts } from '../structure/structures.ts'
import { visibleUsers } from '../user/users.ts'

/** One query for many single look-ups of one request. */
export function loadersFor(app: App, viewer: () => SignedIn | null) {
  return {
    users: new DataLoader((ids: readonly string[]) => visibleUsers(app, viewer(), ids)),
    departmentCounts: new DataLoader((ids: readonly string[]) => departmentCounts(app, ids)),
    workgroupCounts: new DataLoader((ids: readonly string[]) => workgroupCounts(app, ids)),
  }
}
export type Loaders = ReturnType<typeof loadersFor>
