import type { Viewer } from '@foyer/schema'
import type { App } from '../app.ts'
import { userById } from '../user/users.ts'
import type { SignedIn } from './signedIn.ts'

/** The viewer as they see themselves. */
export async function viewerOf(app: App, viewer: SignedIn): Promise<Viewer | null> {
  const user = await userById(app, viewer.userId)
  return (
    user && {
      // Where they will be is for who has a password of their own: from there one gets to others.
      user: viewer.mustChangePassword ? { ...user, department: null, workgroups: [] } : user,
      may: viewer.may,
      mustChangePassword: viewer.mustChangePassword,
      scopes: viewer.token && [...viewer.token.scopes],
    }
  )
}
