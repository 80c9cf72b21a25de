import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/database.ts'

/** `/healthz`: the process is alive. `/readyz`: the database answers, its migrations done; looked at once a second at most. */
export function healthChecks(http: FastifyInstance, database: Database): void {
  let looked = { at: 0, ready: Promise.resolve(false) }
  const look = () =>
    database.select('SELECT id FROM company WHERE id = 1').then(
      () => true,
      () => false,
    )

  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/readyz', async (_request, reply) => {
    if (Date.now() - looked.at > 1_000) looked = { at: Date.now(), ready: look() }
    const ready = await looked.ready
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'the database does not answer' })
  })
}
