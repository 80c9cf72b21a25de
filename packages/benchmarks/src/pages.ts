import { InMemoryCache } from '@apollo/client/cache'
import { type DocumentNode, parse, print } from 'graphql'
import { Invitations, invitationsVariables } from '../../../apps/web/src/invitation/invitationsQuery.ts'
import { Applicants } from '../../../apps/web/src/user/applicantsQuery.ts'
import { Employees, employeesVariables } from '../../../apps/web/src/user/employeesQuery.ts'
import { SEARCHES } from './company.ts'
import type { Database } from './databases.ts'
import type { Question } from './servers.ts'

/** A page as the client asks for it, and the same of the bare server. */
export interface Page {
  name: string
  foyer: Question
  limit: Question
  /** The quality to reach, as a share of the bare server's answers per second. */
  reach: { sqlite: number; mariadb: number }
}

const LIST = { sqlite: 0.65, mariadb: 0.8 }

/** The list that is compared with what others have built: no count, department and workgroups of each person. */
const PLACED = parse(`
  query Placed($first: Int) {
    employees(first: $first) {
      edges {
        cursor
        node { id firstName lastName email phone position role joinedAt department { id name } workgroups { id name } }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`)

export async function pagesOf(database: Database, rowsBefore: number): Promise<Page[]> {
  const division = await one(database, "SELECT id FROM departments WHERE name = 'Division 01'")
  const { id, sortName } = await one(
    database,
    `SELECT id, sort_name AS sortName FROM users WHERE status = 'ACTIVE' ORDER BY sort_name, id LIMIT 1 OFFSET ${rowsBefore - 1}`,
  )
  // Where nine tenths of the way down, page by page, would have led.
  const after = Buffer.from(JSON.stringify([sortName, id])).toString('base64url')
  const employees = employeesVariables({})
  const search = (text: string) => ({
    foyer: asked(Employees, employeesVariables({ search: text })),
    limit: get('/search', { first: '50', search: text }),
    reach: { sqlite: 19, mariadb: 19 },
  })
  return [
    {
      name: 'Employees with department and workgroups, no count',
      foyer: asked(PLACED, { first: 50 }),
      limit: get('/employees', { first: '50', workgroups: '' }),
      reach: LIST,
    },
    {
      name: 'Employees, first page',
      foyer: asked(Employees, employees),
      limit: get('/employees', { first: '50', count: '' }),
      reach: LIST,
    },
    {
      name: DEEP,
      foyer: asked(Employees, { ...employees, after }),
      limit: get('/employees', { first: '50', count: '', after }),
      reach: LIST,
    },
    { name: `Search, three letters (${SEARCHES.letters})`, ...search(SEARCHES.letters) },
    { name: `Search, a name (${SEARCHES.word})`, ...search(SEARCHES.word) },
    {
      name: 'A department with those below it',
      foyer: asked(Employees, employeesVariables({ department: division.id })),
      limit: get('/employees', { first: '50', count: '', department: division.id ?? '' }),
      reach: LIST,
    },
    {
      name: 'Invited',
      foyer: asked(Invitations, invitationsVariables({})),
      limit: get('/invitations', { first: '50' }),
      reach: LIST,
    },
    {
      name: 'Pending approval',
      foyer: asked(Applicants, { first: 50 }),
      limit: get('/applicants', { first: '50' }),
      reach: LIST,
    },
  ]
}

export const DEEP = 'Employees, nine tenths down'

/** As it leaves the browser: Apollo's cache has its `__typename` added everywhere. */
function asked(document: DocumentNode, variables: Record<string, unknown>): Question {
  const query = print(new InMemoryCache().transformDocument(document))
  return { path: '/graphql', body: JSON.stringify({ query, variables }) }
}

const get = (path: string, params: Record<string, string>): Question => ({
  path: `${path}?${new URLSearchParams(params)}`,
})

async function one(database: Database, sql: string): Promise<Record<string, string>> {
  const [row] = await database.select<Record<string, string>>(sql)
  if (!row) throw new Error(`Nothing was found: ${sql}`)
  return row
}
