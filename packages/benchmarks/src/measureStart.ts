import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'
import { signIn } from './client.ts'
import type { Database } from './databases.ts'
import type { Options } from './options.ts'
import { type Page, pagesOf } from './pages.ts'
import { megabytes } from './process.ts'
import { mb, ms, type Result, times } from './results.ts'
import { interleaved, median, medianOf, ratio } from './rounds.ts'
import { foyer, launch, limitOfReads, type Question, start, untilAnswered } from './servers.ts'

export const STARTING = 'Cold start to the first page'

/** Some fifteen seconds after the last request V8 gives back what starting took: until then nothing rests. */
const RESTS_AFTER_MS = 20_000

/** From nothing to the first page of employees, for who is signed in already; and the memory of a server that rests. */
export async function measureStart(database: Database, options: Options, employees: number): Promise<Result[]> {
  const server = await start(foyer(database))
  const cookie = await signIn(server)
  await server.stop()
  const [page] = await pagesOf(database, employees * 0.9)
  if (!page) throw new Error('There is no page.')
  const pairs = await interleaved(
    options.rounds,
    () => startOnce(database, page, cookie),
    () => startOnce(database, page),
  )
  const factor = ratio(pairs, it => it.took)
  const memory = median(pairs.map(([a]) => a.memory))
  return [
    {
      what: `${database.label}: ${STARTING}`,
      foyer: ms(medianOf(pairs, ([a]) => a.took)),
      limit: ms(medianOf(pairs, ([, b]) => b.took)),
      ratio: times(factor),
      reach: '≤ 3.2 ×',
      met: factor <= 3.2,
    },
    {
      what: `${database.label}: Idle memory`,
      foyer: mb(memory),
      limit: mb(medianOf(pairs, ([, b]) => b.memory)),
      ratio: times(ratio(pairs, it => it.memory)),
      reach: '≤ 130 MB',
      met: memory <= 130,
    },
  ]
}

async function startOnce(database: Database, page: Page, cookie?: string) {
  const since = performance.now()
  const server = await launch(cookie ? foyer(database) : limitOfReads(database))
  const { path, body }: Question = cookie ? page.foyer : page.limit
  const headers = { ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) }
  await untilAnswered(server, () => request(server.url + path, { method: body ? 'POST' : 'GET', headers, body }), 3)
  const took = performance.now() - since
  await pause(RESTS_AFTER_MS)
  const memory = megabytes(server.pid, 'VmRSS')
  await server.stop()
  return { took, memory }
}
