import type { App } from '../app.ts'
import type { SignedIn } from '../session/signedIn.ts'
import type { Asked } from './pages.ts'

/** What can be done with one type of resource. */
export interface Door {
  list(app: App, asked: Asked): Promise<object>
  get(app: App, id: string, asked: Asked): Promise<object>
  create(app: App, viewer: SignedIn, body: unknown): Promise<{ id: string }>
  replace(app: App, viewer: SignedIn, id: string, body: unknown): Promise<void>
  patch(app: App, viewer: SignedIn, id: string, body: unknown): Promise<void>
  remove(app: App, viewer: SignedIn, id: string): Promise<void>
}

/** Where a resource is found; never from what a request says of us. */
export const locationOf = ({ config }: Pick<App, 'config'>, path: string): string =>
  `${config.publicUrl}/scim/v2${path}`
