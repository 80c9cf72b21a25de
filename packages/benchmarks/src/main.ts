import { signIn } from './client.ts'
import { LARGE, SMALL } from './company.ts'
import { type Database, openDatabase } from './databases.ts'
import { measurePages } from './measurePages.ts'
import { measureStart, STARTING } from './measureStart.ts'
import { measureWrites } from './measureWrites.ts'
import { HELP, type Options, readOptions } from './options.ts'
import { type Result, table } from './results.ts'
import { isSeeded, seed } from './seed.ts'
import { buildLimits, foyer, limitOfReads, start } from './servers.ts'

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(HELP)
  const options = readOptions(process.argv.slice(2))
  await buildLimits()
  const results: Result[] = []
  for (const kind of options.databases) {
    const database = await prepare(kind, options)
    try {
      results.push(...(await measure(database, options)))
    } finally {
      await database.close()
    }
  }
  console.log(`\n${table(results)}\n`)
}

const sizeOf = ({ small }: Options) => (small ? SMALL : LARGE)

/** The database of the made-up company: kept from an earlier run, or migrated and set up by the program and filled. */
async function prepare(kind: Options['databases'][number], options: Options): Promise<Database> {
  const name = options.small ? 'foyer_bench_small' : 'foyer_bench'
  const size = sizeOf(options)
  const known = await openDatabase(kind, name, options.fresh)
  if (await isSeeded(known, size)) return known
  await known.close()
  const database = await openDatabase(kind, name, true)
  say(`${database.label}: making ${size.employees.toLocaleString('en')} employees …`)
  const since = performance.now()
  const server = await start(foyer(database))
  await server.stop()
  await seed(database, size)
  say(`${database.label}: done in ${Math.round((performance.now() - since) / 1_000)} s.`)
  return database
}

async function measure(database: Database, options: Options): Promise<Result[]> {
  const wanted = (name: string) =>
    options.only.length === 0 || options.only.some(part => name.toLowerCase().includes(part.toLowerCase()))
  const { employees } = sizeOf(options)
  const results: Result[] = []
  const mine = await start(foyer(database))
  const bare = await start(limitOfReads(database))
  try {
    const servers = { foyer: mine, limit: bare, cookie: await signIn(mine) }
    results.push(...(await measurePages(database, servers, employees, options, wanted)))
  } finally {
    await mine.stop()
    await bare.stop()
  }
  results.push(...(await measureWrites(database, options, wanted)))
  if (wanted(STARTING)) results.push(...(await measureStart(database, options, employees)))
  return results
}

const say = (text: string) => console.error(text)

await main()
