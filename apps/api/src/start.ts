import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { App } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database/database.ts'
import { startDispatcher } from './delivery/dispatcher.ts'
import { startHousekeeping } from './housekeeping.ts'
import { httpServer } from './http/server.ts'
import { makeApp } from './makeApp.ts'
import { prepareSetUp } from './session/setUp.ts'

export interface Running {
  app: App
  http: FastifyInstance
  /** The one-time link for the first admin; null once there is one. */
  setUpLink: string | null
  /** Waits for the work that goes on behind the answers. */
  settled(): Promise<void>
  /** Finishes what is under way, gives leases back, closes the database. */
  stop(): Promise<void>
}

/** The whole program without its process: the same for main.ts and for tests. `fill` meets the database before anyone else. */
export async function start(
  config: Config,
  log: FastifyBaseLogger,
  { clock = Date.now, fill }: { clock?: () => number; fill?: (app: App) => Promise<void> } = {},
): Promise<Running> {
  const database = await openDatabase(config.database)
  const { app, settled } = makeApp(config, database, log, clock)
  await fill?.(app)
  const setUpLink = await prepareSetUp(app)
  const http = await httpServer(app)
  const dispatcher = startDispatcher(app)
  const housekeeping = startHousekeeping(app)
  return {
    app,
    http,
    setUpLink,
    settled,
    async stop() {
      // Streams have no end of their own.
      app.live.stop()
      await http.close()
      housekeeping.stop()
      await settled()
      await dispatcher.stop()
      // Webhooks that were being left, and what was looked after in that moment.
      await settled()
      await database.close()
    },
  }
}
