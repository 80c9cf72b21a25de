import type { Viewer } from '@foyer/schema'
import type { App, Origin } from '../app.ts'
import type { NewSession } from '../session/sessions.ts'
import type { SignedIn } from '../session/signedIn.ts'
import type { Loaders } from './loaders.ts'

/** What a resolver knows of the request. */
export interface Context {
  app: App
  origin: Origin
  viewer: SignedIn | null
  loaders: Loaders
  /** Looks up anew who is behind this request; null when nobody is any more. */
  again(): Promise<SignedIn | null>
  /** Says in the answer’s head, too, after how many seconds trying again makes sense. */
  retryAfter(seconds: number): void
  /** Sets the session cookie, or clears it. */
  setSession(session: NewSession | null): void
  /** Sets the session cookie and answers with the new viewer. */
  signedIn(session: NewSession): Promise<Viewer>
}

/** Behind `@Access('viewer')`: somebody is signed in. */
export interface ViewerContext extends Context {
  viewer: SignedIn
}

/** Behind `@Access('employee')` and the permissions: signed in, with a password of their own. */
export interface EmployeeContext extends ViewerContext {}
