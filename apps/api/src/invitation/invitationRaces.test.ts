import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  Applicants,
  accept,
  Complete,
  Employees,
  invite,
  invited,
  join,
  linkTokens,
  OpenInvitation,
  outcomeOf,
  Reject,
  Resend,
  Revoke,
  register,
} from '../test/stories.ts'
import { PASSWORD, startTestApp, type TestApp } from '../test/testApp.ts'

const RegisterNow = graphql(`
  mutation RegisterNow($input: RegisterEmployeeInput!) {
    registerEmployee(input: $input) { __typename ... on Refusal { code } }
  }
`)

let app: TestApp
beforeAll(async () => {
  // SMS are captured here: two hundred rounds are about the database, not about mails.
  app = await startTestApp({ SMS_PER_DAY: '100000', SMS_PER_NUMBER_AND_DAY: '100000' })
})
afterAll(() => app?.remove())

interface Invited {
  id: string
  recipient: string
  token: string
}
let numbers = 0
const phoneNumbers = (count: number) => Array.from({ length: count }, () => `+49151${String(23_000_000 + numbers++)}`)

/** So many people, invited by SMS in one call. */
async function manyInvited(count: number): Promise<Invited[]> {
  const { outcomes } = await invite(app.admin, phoneNumbers(count))
  return Promise.all(
    outcomes.map(async ({ recipient, invitation }) => {
      const [token = ''] = await linkTokens(app, recipient)
      return { id: invitation?.id ?? '', recipient, token }
    }),
  )
}

/**
 * Plays rounds of somebody who accepts against somebody else. Accepting takes as long as hashing a password, so the other
 * one looks at the invitation a few times first: once more after each round that it won, once less after each that it lost.
 */
async function race(
  people: Invited[],
  rival: (it: Invited) => Promise<{ first: boolean }>,
): Promise<{ accepted: Map<string, string>; looks: number }> {
  const accepted = new Map<string, string>()
  const rest = [...people]
  let looks = 3
  const lane = async () => {
    for (let it = rest.pop(); it; it = rest.pop()) {
      const accepting = accept(app, it.token)
      for (let i = 0; i < looks; i++) await app.client().run(OpenInvitation, { token: it.token })
      const [user, { first }] = await Promise.all([accepting, rival(it)])
      accepted.set(it.id, outcomeOf(user))
      looks = Math.max(0, looks + (first ? 1 : -1))
    }
  }
  await Promise.all([lane(), lane(), lane()])
  return { accepted, looks }
}

interface Row {
  id: string
  acceptedAt: number | null
  revokedAt: number | null
  openKey: string | null
  acceptedById: string | null
  users: number
  userId: string | null
  tokens: number
}
/** What the database says in the end, by invitation. */
async function rows(people: Invited[]): Promise<Map<string, Row>> {
  const all = await app.app.database.select<Row>(
    `SELECT i.id, i.accepted_at AS acceptedAt, i.revoked_at AS revokedAt, i.open_key AS openKey,
       i.accepted_by_id AS acceptedById, (SELECT COUNT(*) FROM users u WHERE u.phone = i.recipient) AS users,
       (SELECT MAX(u.id) FROM users u WHERE u.phone = i.recipient) AS userId,
       (SELECT COUNT(*) FROM invitation_tokens t WHERE t.invitation_id = i.id) AS tokens
     FROM invitations i WHERE i.id IN (${people.map(() => '?')})`,
    people.map(({ id }) => id),
  )
  return new Map(all.map(row => [row.id, { ...row, users: Number(row.users), tokens: Number(row.tokens) }]))
}

test('accepting against revoking, 200 rounds: one of them wins, and both are told so', {
  timeout: 240_000,
}, async () => {
  const people = await manyInvited(200)
  const revoked = new Map<string, string | null>()
  const { accepted } = await race(people, async ({ id }) => {
    const { revokeInvitations } = await app.admin.run(Revoke, { ids: [id] })
    const [outcome] = 'outcomes' in revokeInvitations ? revokeInvitations.outcomes : []
    revoked.set(id, outcome?.refusal?.code ?? outcome?.invitation?.status ?? null)
    return { first: outcome?.refusal === null }
  })
  const wins = { accept: 0, revoke: 0 }
  for (const [id, row] of await rows(people)) {
    const won = row.acceptedAt !== null
    const said = [accepted.get(id), revoked.get(id)]
    expect([won, row.revokedAt !== null, row.openKey]).toEqual([won, !won, null])
    expect([row.users, row.acceptedById]).toEqual(won ? [1, row.userId] : [0, null])
    expect(said).toEqual(won ? ['User', 'INVITATION_SPENT'] : ['INVITATION_REVOKED', 'REVOKED'])
    wins[won ? 'accept' : 'revoke']++
  }
  console.log(`${app.app.database.kind}: accepted ${wins.accept}, revoked ${wins.revoke}`)
  expect(Math.min(wins.accept, wins.revoke)).toBeGreaterThan(10)
})

test('resending against accepting, 200 rounds: accepted once, and nothing is sent after that', {
  timeout: 240_000,
}, async () => {
  const people = await manyInvited(200)
  const resent = new Map<string, string | null>()
  const { accepted } = await race(people, async ({ id }) => {
    const { resendInvitations } = await app.admin.run(Resend, { ids: [id] })
    const [outcome] = 'outcomes' in resendInvitations ? resendInvitations.outcomes : []
    resent.set(id, outcome?.refusal?.code ?? null)
    return { first: outcome?.refusal === null }
  })
  let sent = 0
  for (const [id, row] of await rows(people)) {
    const again = resent.get(id) === null
    expect([accepted.get(id), row.users, row.acceptedById]).toEqual(['User', 1, row.userId])
    expect([row.acceptedAt !== null, row.revokedAt, row.openKey]).toEqual([true, null, null])
    if (!again) expect(resent.get(id)).toBe('INVITATION_SPENT')
    expect(row.tokens).toBe(again ? 2 : 1)
    if (again) sent++
  }
  console.log(`${app.app.database.kind}: resent first ${sent}, accepted first ${200 - sent}`)
  expect(Math.min(sent, 200 - sent)).toBeGreaterThan(10)
})

describe('somebody who comes through two doors at once', () => {
  test('is one user: the quick link’s applicant, or an employee by the invitation', async () => {
    for (let round = 0; round < 6; round++) {
      const email = `doors${round}@corp.example`
      const { token } = await invited(app, email)
      await join(app, email)
      const registration = await app.tokenFor(email, 2)
      const complete = app.client().run(Complete, { input: { token: registration, password: PASSWORD } })
      const words = [outcomeOf(await accept(app, token)), outcomeOf((await complete).completeRegistration)]
      expect(words[0]).toBe('User')
      expect(['User', 'ALREADY_EMPLOYEE']).toContain(words[1])
      const { employees } = await app.admin.run(Employees, { filter: { search: email } })
      expect(employees.nodes).toMatchObject([{ email, joinedThrough: 'EMAIL_INVITATION' }])
    }
    expect((await app.admin.run(Applicants, {})).applicants.totalCount).toBe(0)
  })

  test('is never an employee with an open invitation, whoever invites while they register', {
    timeout: 120_000,
  }, async () => {
    let registeredFirst = 0
    for (let round = 0; round < 60; round++) {
      const email = `racer${round}@corp.example`
      const crowd = phoneNumbers(40)
      const registering = app.admin.run(RegisterNow, { input: { email, firstName: 'Ra', lastName: 'Cer' } })
      for (let i = 0; i < round % 12; i++) await app.client().run(OpenInvitation, { token: email })
      const { outcomes } = await invite(app.admin, [email, ...crowd])
      expect(outcomeOf((await registering).registerEmployee)).toBe('User')
      if (outcomes[0]?.verdict === 'REFUSED') registeredFirst++
    }
    const left = await app.app.database.select(
      'SELECT i.recipient FROM invitations i JOIN users u ON u.email_canonical = i.open_key',
      [],
    )
    expect(left).toEqual([])
    console.log(`${app.app.database.kind}: registered first ${registeredFirst}, invited first ${60 - registeredFirst}`)
    expect(Math.min(registeredFirst, 60 - registeredFirst)).toBeGreaterThan(3)
  })

  test('is either rejected or admitted', async () => {
    for (let round = 0; round < 8; round++) {
      const email = `decided${round}@corp.example`
      const { token } = await invited(app, email)
      const { result } = await register(app, email)
      const ids = [result.__typename === 'User' ? result.id : '']
      const accepting = accept(app, token)
      for (let i = 0; i < round * 2; i++) await app.client().run(OpenInvitation, { token })
      const { rejectApplicants } = await app.admin.run(Reject, { input: { ids } })
      const [outcome] = 'outcomes' in rejectApplicants ? rejectApplicants.outcomes : []
      const [user] = await app.app.database.select<{ status: string }>('SELECT status FROM users WHERE email = ?', [
        email,
      ])
      const word = outcomeOf(await accepting)
      const rejected = outcome?.refusal === null
      expect([word, outcome?.refusal?.code ?? null]).toEqual(rejected ? ['REJECTED', null] : ['User', 'CONFLICT'])
      if (!rejected) expect(user?.status).toBe('ACTIVE')
      const mails = await app.app.database.select(
        "SELECT id FROM deliveries WHERE recipient = ? AND kind = 'APPLICATION_REJECTED'",
        [email],
      )
      expect(mails).toHaveLength(rejected ? 1 : 0)
    }
  })
})
