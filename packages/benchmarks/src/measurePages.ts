import { isDeepStrictEqual } from 'node:util'
import { ask } from './client.ts'
import type { Database } from './databases.ts'
import { load, type Measured } from './load.ts'
import type { Options } from './options.ts'
import { DEEP, type Page, pagesOf } from './pages.ts'
import { mb, ms, percent, type Result, times } from './results.ts'
import { interleaved, medianOf, ratio } from './rounds.ts'
import type { Server } from './servers.ts'

interface Both {
  foyer: Server
  limit: Server
  cookie: string
}

/** Each page beside the same of the bare server. */
export async function measurePages(
  database: Database,
  { foyer, limit, cookie }: Both,
  employees: number,
  options: Options,
  wanted: (name: string) => boolean,
): Promise<Result[]> {
  const results: Result[] = []
  const pages = await pagesOf(database, employees * 0.9)
  const { seconds, rounds } = options
  for (const page of pages) {
    if (!wanted(page.name)) continue
    await demandSameAnswer(page, { foyer, limit, cookie })
    const mine = (how: number) => load(foyer, page.foyer, { seconds: how, cookie })
    const bare = (how: number) => load(limit, page.limit, { seconds: how })
    await mine(Math.min(1.5, seconds))
    await bare(Math.min(1.5, seconds))
    const pairs = await interleaved(
      rounds,
      () => mine(seconds),
      () => bare(seconds),
    )
    results.push(...resultsOf(database, page, pairs))
    if (page.name === DEEP) results.push(await measureDepth(database, page, pages, { foyer, limit, cookie }, options))
  }
  return results
}

/** Both must carry the same data, or the comparison says nothing. */
async function demandSameAnswer({ name, foyer, limit }: Page, servers: Both): Promise<void> {
  const [mine, bare] = await Promise.all([ask(servers.foyer, foyer, servers.cookie), ask(servers.limit, limit)])
  if (isDeepStrictEqual(plain(mine.json), plain(bare.json))) return
  const [a, b] = [mine.json, bare.json].map(json => JSON.stringify(json, null, 1).split('\n').sort())
  const differs = a?.findIndex((line, i) => line !== b?.[i]) ?? -1
  throw new Error(`${name}: the answers differ.\n  Foyer:     ${a?.[differs]}\n  the limit: ${b?.[differs]}`)
}

const plain = (json: unknown): unknown => JSON.parse(JSON.stringify(json))

function resultsOf({ kind, label }: Database, page: Page, pairs: [Measured, Measured][]): Result[] {
  const perSecond = ratio(pairs, it => it.perSecond)
  const cpu = ratio(pairs, it => it.cpuMs)
  const p99 = ratio(pairs, it => it.p99)
  const reach = page.reach[kind]
  const search = reach > 1
  const line = (its: Measured[]) =>
    [
      `${Math.round(medianOf(its, it => it.perSecond))}/s`,
      `p50 ${ms(medianOf(its, it => it.p50))}`,
      `p99 ${ms(medianOf(its, it => it.p99))}`,
      `CPU ${ms(medianOf(its, it => it.cpuMs))}`,
      mb(medianOf(its, it => it.memory)),
    ].join(', ')
  return [
    {
      what: `${label}: ${page.name}`,
      foyer: line(pairs.map(([a]) => a)),
      limit: line(pairs.map(([, b]) => b)),
      ratio: `${search ? times(perSecond) : percent(perSecond)}, CPU ${times(cpu)}, p99 ${times(p99)}`,
      reach: search ? `≥ ${reach} ×` : `≥ ${percent(reach)}, CPU ≤ 1.5 ×, p99 ≤ 2 ×`,
      met: perSecond >= reach && (search || (cpu <= 1.5 && p99 <= 2)),
    },
  ]
}

/** How deep in a list a page is must not matter. */
async function measureDepth(
  { label }: Database,
  deep: Page,
  pages: Page[],
  { foyer, cookie }: Both,
  { seconds, rounds }: Options,
): Promise<Result> {
  const [first] = pages.filter(({ name }) => name === 'Employees, first page')
  if (!first) throw new Error('There is no first page.')
  const pairs = await interleaved(
    rounds,
    () => load(foyer, deep.foyer, { seconds, cookie }),
    () => load(foyer, first.foyer, { seconds, cookie }),
  )
  const share = ratio(pairs, it => it.perSecond)
  return {
    what: `${label}: the same, beside one’s own first page`,
    foyer: `${Math.round(medianOf(pairs, ([a]) => a.perSecond))}/s`,
    limit: `${Math.round(medianOf(pairs, ([, b]) => b.perSecond))}/s`,
    ratio: percent(share),
    reach: '≥ 95 %',
    met: share >= 0.95,
  }
}
