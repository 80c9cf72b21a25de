import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Approve, register, setRegistrationType } from '../test/stories.ts'
import { ADMIN, type Client, startTestApp, type TestApp } from '../test/testApp.ts'

const UserById = graphql(`query UserById($id: ID!) { user(id: $id) { id email status } }`)
const Everywhere = graphql(`
  query Everywhere {
    departments { head { id email } }
    activity(first: 100) { nodes { kind summary actor { id email } subject { id email } } }
    employees(first: 100) { nodes { id email decidedBy { id email } } }
  }
`)

let app: TestApp
const ids: Record<string, string> = {}
const clients: Record<string, Client> = {}

/** Everyone that a person gets to see by any path, by name. */
async function seenBy(name: string): Promise<string[]> {
  const { departments, activity, employees } = await (clients[name] as Client).run(Everywhere)
  const people = [
    ...departments.map(department => department.head),
    ...activity.nodes.flatMap(({ actor, subject }) => [actor, subject]),
    ...employees.nodes.flatMap(user => [user, user.decidedBy]),
  ]
  return [...new Set(people.flatMap(user => (user?.email ? [user.email.split('@')[0] ?? ''] : [])))].sort()
}

beforeAll(async () => {
  app = await startTestApp()
  const become = (email: string, set: string) =>
    app.app.database.inTransaction(tx => tx.query(`UPDATE users SET ${set} WHERE email = ?`, [email]))
  const person = async (name: string, set: string | null = null) => {
    const { client, result } = await register(app, `${name}@corp.example`, name, 'Doe')
    if (result.__typename === 'User') ids[name] = result.id
    clients[name] = client
    if (set) await become(`${name}@corp.example`, set)
  }
  await setRegistrationType(app, 'MODERATED')
  await person('waiting')
  await person('rejected', "status = 'REJECTED'")
  await person('approved')
  await app.admin.run(Approve, { input: { ids: [ids.approved ?? ''] } })
  await setRegistrationType(app, 'PUBLIC')
  await person('employee')
  await person('moderator', "role = 'MODERATOR'")
  await person('gone', "status = 'DEACTIVATED'")
  await app.app.database.inTransaction(tx => tx.query('UPDATE departments SET head_id = ?', [ids.gone]))
  app.app.structure.forget()
  clients.admin = app.admin
})
afterAll(() => app?.remove())

describe('a user is seen by who may see them, whatever the path', () => {
  test.each([
    ['employee', ['approved', 'employee', 'moderator', 'ada']],
    ['moderator', ['approved', 'employee', 'moderator', 'ada', 'waiting', 'rejected']],
    ['admin', ['approved', 'employee', 'moderator', 'ada', 'waiting', 'rejected', 'gone']],
  ])('%s', async (name, expected) => {
    expect(await seenBy(name)).toEqual([...expected].sort())
    for (const [who, id] of Object.entries(ids)) {
      const { user } = await (clients[name] as Client).run(UserById, { id })
      expect([who, user !== null]).toEqual([who, expected.includes(who)])
    }
  })

  test('and the stream still names them', async () => {
    const { activity } = await (clients.employee as Client).run(Everywhere)
    expect(activity.nodes.map(({ summary }) => summary)).toContain('gone Doe joined the company.')
  })
})

test('an employee who was approved shows by whom', async () => {
  const { employees } = await (clients.employee as Client).run(Everywhere)
  const decided = employees.nodes.map(user => [user.id, user.decidedBy?.email ?? null] as const)
  expect(Object.fromEntries(decided)).toMatchObject({
    [ids.approved ?? '']: ADMIN.email,
    [ids.employee ?? '']: null,
  })
})
