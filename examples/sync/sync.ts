// Keeps a file with all employees:  npx tsx sync/sync.ts directory.json
// Writes it once, page by page, then brings it up to date as things happen. With --once it ends after the first.
// Scopes: employees:read, structure:read.
import { rename, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { graphql, type ResultOf } from '@foyer/client'
import { foyer, needed } from '../foyer.ts'

const Everybody = graphql(`
  query Everybody($after: String) {
    employees(first: 100, after: $after) {
      nodes { id status email phone firstName lastName position department { name } workgroups { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
const One = graphql(`
  query One($id: ID!) {
    user(id: $id) { id status email phone firstName lastName position department { name } workgroups { name } }
  }
`)
type Employee = ResultOf<typeof Everybody>['employees']['nodes'][number]

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { once: { type: 'boolean' } },
})
const path = positionals[0] ?? needed('FILE', 'where to write, or name it behind the command')
const directory = new Map<string, Employee>()

async function readEverybody(): Promise<void> {
  const seen = new Map<string, Employee>()
  for await (const employee of foyer.each(Everybody, {}, ({ employees }) => employees)) seen.set(employee.id, employee)
  directory.clear()
  for (const [id, employee] of seen) directory.set(id, employee)
  await write()
  console.log(`${directory.size} employees in ${path}`)
}

/** An event says that something happened; what is true now, Foyer is asked. So order and repeats do not matter. */
async function readOne(id: string): Promise<void> {
  const { user } = await foyer.run(One, { id })
  const stays = user?.status === 'ACTIVE'
  if (stays) directory.set(id, user)
  else directory.delete(id)
  await write()
  console.log(stays ? `${user.firstName} ${user.lastName}: up to date` : `${id}: removed`)
}

/** Whoever reads the file meanwhile has the old one or the new one, never half of one. */
async function write(): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify([...directory.values()], null, 2)}\n`)
  await rename(`${path}.new`, path)
}

if (options.once) await readEverybody()
else {
  // Whoever started it starts it again: better than a file that is wrong from then on.
  const giveUp = (error: unknown) => {
    console.error(error)
    process.exit(1)
  }
  // One after the other, in the order of what was heard.
  let work = Promise.resolve()
  const then = (step: () => Promise<void>) => {
    work = work.then(step).catch(giveUp)
  }
  const stop = foyer.listen(
    // A department may have another name now, or people another workgroup: everybody is read anew.
    ({ type, subjectId }) => then(subjectId && type !== 'structure.changed' ? () => readOne(subjectId) : readEverybody),
    {
      types: [
        'employee.joined',
        'employee.updated',
        'employee.deactivated',
        'employee.reactivated',
        'structure.changed',
      ],
      // At the beginning, and after each interruption: what happened meanwhile is not told.
      connected: () => then(readEverybody),
      failed: giveUp,
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}
