// Imports people from an HR export, and says of each row what became of it. Run again, it changes nothing:
//   npx tsx import/import.ts import/people.csv              invites them; they choose a password themselves
//   npx tsx import/import.ts --register import/people.csv   makes them employees at once, and mails them a link
//   … --dry-run                                             only says what would happen
// Scopes: invitations:write, structure:read, structure:write; with --register employees:write, too.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { graphql, unlessRefused, type VariablesOf } from '@foyer/client'
import Papa from 'papaparse'
import { foyer, needed } from '../foyer.ts'

const Departments = graphql(`query Departments { departments { id name parent { id } } }`)
const CreateDepartment = graphql(`
  mutation CreateDepartment($input: DepartmentInput!) {
    createDepartment(input: $input) { __typename ... on Department { id } ... on Refusal { code message field } }
  }
`)
const Invite = graphql(`
  mutation Invite($input: InvitePeopleInput!) {
    invitePeople(input: $input) {
      __typename
      ... on InvitePeoplePayload { outcomes { verdict refusal { code message } } }
      ... on Refusal { code message field }
    }
  }
`)
const Register = graphql(`
  mutation Register($input: RegisterEmployeeInput!) {
    registerEmployee(input: $input) { __typename ... on User { id } ... on Refusal { code message field } }
  }
`)

/** As the columns of the export are called. */
interface Row {
  'First name': string
  'Last name': string
  'E-mail': string
  Department: string
  Position: string
}

interface Person {
  row: Row
  /** What became of them; empty while there is something to do. */
  result: string
}

/** A call takes 1,000 recipients at most; smaller calls are answered sooner. */
const BATCH = 500

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { register: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
})
const people = await readPeople(positionals[0] ?? needed('FILE', 'the CSV file, or name it behind the command'))

await foresee()
const todo = people.filter(({ result }) => result === '')
if (options['dry-run']) {
  for (const person of todo) person.result = options.register ? 'would be registered' : 'would be invited'
} else {
  const departments = await departmentsOf(todo)
  if (options.register) await registerAll(todo, departments)
  else await inviteAll(todo, departments)
}
for (const { row, result } of people) console.log(`${row['E-mail']}: ${result}`)

async function readPeople(path: string): Promise<Person[]> {
  const { data, errors } = Papa.parse<Row>(await readFile(path, 'utf8'), { header: true, skipEmptyLines: 'greedy' })
  const [mistake] = errors
  if (mistake) throw new Error(`${path}, row ${mistake.row}: ${mistake.message}`)
  return data.map(row => ({ row, result: '' }))
}

/** Asks what would become of everybody, before anything is done. That is what makes a second run harmless. */
async function foresee(): Promise<void> {
  for (const batch of chunks(people)) {
    const verdicts = await invite({ recipients: batch.map(recipientOf), dryRun: true })
    batch.forEach((person, i) => {
      const { verdict, refusal } = verdicts[i] ?? {}
      if (refusal) person.result = refusal.message
      // Inviting them again would send another message. Registering them settles the invitation.
      else if (verdict === 'RENEWED' && !options.register) person.result = 'is invited already'
    })
  }
}

/** The departments that people go to, by name; made below the root where there is none of that name. */
async function departmentsOf(persons: Person[]): Promise<Map<string, string>> {
  const { departments } = await foyer.run(Departments)
  // The root comes first: a department of its own name below it would take its place.
  const ids = new Map(departments.map(({ name, id }) => [name, id]))
  for (const name of new Set(persons.map(({ row }) => row.Department))) {
    if (!name || ids.has(name)) continue
    const { createDepartment } = await foyer.run(CreateDepartment, { input: { name } })
    ids.set(name, unlessRefused(createDepartment).id)
    console.log(`Department ${name}: made`)
  }
  return ids
}

async function inviteAll(persons: Person[], departments: Map<string, string>): Promise<void> {
  // A call has one department for all.
  const byDepartment = new Map<string, Person[]>()
  for (const person of persons) {
    const { Department } = person.row
    byDepartment.set(Department, [...(byDepartment.get(Department) ?? []), person])
  }
  for (const [name, group] of byDepartment) {
    for (const batch of chunks(group)) {
      const outcomes = await invite({
        recipients: batch.map(recipientOf),
        departmentId: departments.get(name),
        // New for each call of each run: the client repeats a call that got no answer, and nobody is invited twice.
        // A key made of the file would answer for a week as it did the first time, whatever was revoked since.
        idempotencyKey: randomUUID(),
      })
      batch.forEach((person, i) => {
        person.result = outcomes[i]?.refusal?.message ?? 'invited'
      })
    }
  }
}

async function registerAll(persons: Person[], departments: Map<string, string>): Promise<void> {
  for (const person of persons) {
    const { row } = person
    const { registerEmployee } = await foyer.run(Register, {
      input: {
        email: row['E-mail'],
        firstName: row['First name'],
        lastName: row['Last name'],
        position: row.Position || null,
        departmentId: departments.get(row.Department),
        credentials: 'SET_PASSWORD_LINK',
        idempotencyKey: randomUUID(),
      },
    })
    person.result = registerEmployee.__typename === 'Refusal' ? registerEmployee.message : 'registered'
  }
}

async function invite(input: VariablesOf<typeof Invite>['input']) {
  const { invitePeople } = await foyer.run(Invite, { input })
  return unlessRefused(invitePeople).outcomes
}

/** `"Last, First" <address>`: with the comma, nobody has to guess where the first name ends. */
function recipientOf({ row }: Person): string {
  const name = `${row['Last name'].replaceAll(',', '')}, ${row['First name']}`
  return `"${name.replaceAll('"', '')}" <${row['E-mail']}>`
}

function chunks<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH))
}
