import type { FastifyBaseLogger } from 'fastify'
import type { App } from './app.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import { liveEvents } from './integration/liveEvents.ts'
import { databaseLimits } from './session/limits.ts'
import { passwordHashes } from './session/passwordHashes.ts'
import { structureCache } from './structure/structureCache.ts'

/** What the use cases share, over a database that is open. It begins nothing: no door, no dispatcher, no timer. */
export function makeApp(
  config: Config,
  database: Database,
  log: FastifyBaseLogger,
  clock: () => number,
): { app: App; settled(): Promise<void> } {
  const backgroundWork = new Set<Promise<void>>()
  const app: App = {
    config,
    database,
    clock,
    log,
    limits: databaseLimits(database),
    passwordHashes: passwordHashes(),
    structure: structureCache(database, clock),
    live: liveEvents(database, clock, log),
    background(work) {
      const running = work()
        .catch(error => log.error({ err: error }, 'Work in the background failed'))
        .finally(() => backgroundWork.delete(running))
      backgroundWork.add(running)
    },
  }
  return {
    app,
    async settled() {
      // Work may begin more of it.
      while (backgroundWork.size > 0) await Promise.all(backgroundWork)
    },
  }
}
