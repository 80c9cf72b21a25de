import { departmentRows, invitations, membershipRows, people, type Row, type Size, workgroupRows } from './company.ts'
import { type Database, inTransaction, type Value } from './databases.ts'

/** Raised whenever what is below, or `company.ts`, makes other rows. */
const VERSION = 1

/** Whether the database holds this company already. */
export async function isSeeded(database: Database, size: Size): Promise<boolean> {
  try {
    const [row] = await database.select<{ stamp: string }>('SELECT stamp FROM bench_stamp')
    return row?.stamp === stampOf(size)
  } catch {
    return false
  }
}

const stampOf = (size: Size) => `${VERSION} ${JSON.stringify(size)}`

/** Fills a database that the program has migrated and set up. */
export async function seed(database: Database, size: Size): Promise<void> {
  await inTransaction(database, () => fill(database, size))
  await database.run('CREATE TABLE bench_stamp (stamp VARCHAR(255))')
  await database.insert('bench_stamp', ['stamp'], [[stampOf(size)]])
}

async function fill(database: Database, size: Size): Promise<void> {
  const now = Date.now()
  const [root] = await database.select<{ id: string }>('SELECT id FROM departments WHERE parent_id IS NULL')
  const [admin] = await database.select<{ id: string }>("SELECT id FROM users WHERE role = 'ADMIN'")
  if (!root || !admin) throw new Error('The company was not set up.')
  const placed = { rootId: root.id, now }

  const departments = departmentRows(size, placed)
  await insertRows(database, 'departments', departments)
  const departmentIds = idsOf(departments)
  const workgroups = workgroupRows(size, placed)
  await insertRows(database, 'workgroups', workgroups)

  const users: Row[] = []
  const words: Row[] = []
  for (const { user, words: mine } of people(size, placed, departmentIds)) {
    users.push(user)
    words.push(...mine.map(word => ({ word, user_id: String(user.id) })))
  }
  await insertRows(database, 'users', users)
  await insertRows(database, 'user_words', inOrder(words))
  const active = users.filter(({ status }) => status === 'ACTIVE')
  await insertRows(database, 'workgroup_members', membershipRows(idsOf(active), idsOf(workgroups)))

  const invited: Row[] = []
  const deliveries: Row[] = []
  const invitationWords: Row[] = []
  for (const it of invitations(size, placed, [admin.id], departmentIds)) {
    invited.push(it.invitation)
    deliveries.push(it.delivery)
    invitationWords.push(...it.words.map(word => ({ word, invitation_id: String(it.invitation.id) })))
  }
  await insertRows(database, 'invitations', invited)
  await insertRows(database, 'deliveries', deliveries)
  await insertRows(database, 'invitation_words', inOrder(invitationWords))
  // Newcomers are admitted at once: completing a registration is measured without mails about waiting.
  await database.run("UPDATE company SET registration_type = 'PUBLIC'")
}

const idsOf = (rows: Row[]) => rows.map(({ id }) => String(id))
/** As the primary key has it: many times quicker to insert. */
const inOrder = (rows: Row[]) => rows.sort((a, b) => (String(a.word) < String(b.word) ? -1 : 1))

/** Rows that all have the columns of the first. */
export async function insertRows(database: Database, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.map(row => columns.map((column): Value => row[column] ?? null))
  await database.insert(table, columns, values)
}
