import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import type { LiveEvents } from './integration/liveEvents.ts'
import type { Limits } from './session/limits.ts'
import type { PasswordHashes } from './session/passwordHashes.ts'
import type { StructureCache } from './structure/structureCache.ts'

/** What every use case may need; made once at start. */
export interface App {
  config: Config
  database: Database
  /** Epoch milliseconds; tests set it. */
  clock: () => number
  log: FastifyBaseLogger
  limits: Limits
  passwordHashes: PasswordHashes
  structure: StructureCache
  /** What happens, for who listens. */
  live: LiveEvents
  /** Work that goes on after the answer was given; stopping waits for it. */
  background: (work: () => Promise<void>) => void
}

/** Where a request comes from. */
export interface Origin {
  address: string
  userAgent: string | null
}

/** A link for people: the secret stands behind the #, which no browser sends and no log sees. */
export function link(app: Pick<App, 'config'>, path: `/${string}`, token?: string): string {
  return `${app.config.publicUrl}${path}${token ? `#${token}` : ''}`
}
