import type { EventType } from '@foyer/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticeExpired } from '../invitation/expiredInvitations.ts'
import { eventually } from '../test/eventually.ts'
import { startMailServer } from '../test/mailServer.ts'
import { accept, invited, register, setRegistrationType } from '../test/stories.ts'
import { ADMIN, startTestApp, type TestApp } from '../test/testApp.ts'

const DAY = 24 * 3_600_000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.remove())

interface Told {
  type: EventType
  subjectId: string | null
  data: Record<string, unknown> & { invitation?: { status: string }; applicant?: { status: string } }
}

/** What was told while something was done, oldest first. */
async function told(deed: () => Promise<unknown>, until?: EventType): Promise<Told[]> {
  const all = async () =>
    (
      await app.app.database.select<Omit<Told, 'data'> & { id: string; data: string }>(
        'SELECT id, type, subject_id AS subjectId, data FROM events ORDER BY id',
      )
    ).map(row => ({ ...row, data: JSON.parse(row.data) as Told['data'] }))
  const before = new Set((await all()).map(({ id }) => id))
  await deed()
  return eventually(async () => {
    const fresh = (await all()).filter(({ id }) => !before.has(id))
    if (until && !fresh.some(({ type }) => type === until)) throw new Error(`Not told of ${until} yet`)
    return fresh
  })
}
const types = (events: Told[]) => events.map(({ type }) => type)
const act = (mutation: string) => app.admin.post({ query: `mutation { ${mutation} { __typename } }` })
const idOf = (events: Told[]) => events.find(({ subjectId }) => subjectId)?.subjectId as string

test('whoever joins by the quick link, waits, is approved or rejected', async () => {
  await setRegistrationType(app, 'PUBLIC')
  const joined = await told(() => register(app, 'joins@corp.example'))
  expect(types(joined)).toEqual(['employee.joined'])
  await setRegistrationType(app, 'MODERATED')
  const waits = await told(() => register(app, 'waits@corp.example'))
  expect(types(waits)).toEqual(['applicant.waiting'])
  const approved = await told(() => act(`approveApplicants(input: { ids: ["${idOf(waits)}"] })`))
  expect(types(approved)).toEqual(['applicant.decided', 'employee.joined'])
  expect(approved[0]?.data).toMatchObject({ applicant: { status: 'ACTIVE' }, decidedById: expect.any(String) })
  const another = await told(() => register(app, 'rejected@corp.example'))
  const rejected = await told(() => act(`rejectApplicants(input: { ids: ["${idOf(another)}"] })`))
  expect(types(rejected)).toEqual(['applicant.decided'])
  expect(rejected[0]?.data).toMatchObject({ applicant: { status: 'REJECTED' } })
})

test('an invitation is made, sent and accepted; whoever waited for approval meanwhile waits no more', async () => {
  let token = ''
  const sent = await told(async () => {
    token = (await invited(app, 'both@corp.example')).token
  }, 'invitation.sent')
  expect(types(sent)).toEqual(['invitation.created', 'invitation.sent'])
  expect(sent[0]?.data).toMatchObject({ count: 1, invitationIds: [sent[1]?.subjectId] })
  await register(app, 'both@corp.example')
  const accepted = await told(() => accept(app, token))
  expect(types(accepted)).toEqual(['applicant.decided', 'employee.joined', 'invitation.accepted'])
  expect(accepted[0]?.data).toMatchObject({ applicant: { status: 'ACTIVE' }, decidedById: null })
  expect(accepted[2]?.data.invitation?.status).toBe('ACCEPTED')
})

test('an open invitation counts as accepted when its recipient is registered', async () => {
  await told(() => invited(app, 'direct@corp.example'), 'invitation.sent')
  const registered = await told(() =>
    act('registerEmployee(input: { email: "direct@corp.example", firstName: "Di", lastName: "Rect" })'),
  )
  expect(types(registered)).toEqual(['invitation.accepted', 'employee.joined'])
})

test('an invitation is taken back', async () => {
  const sent = await told(() => invited(app, 'revoked@corp.example'), 'invitation.sent')
  const revoked = await told(() => act(`revokeInvitations(ids: ["${idOf(sent)}"])`))
  expect(types(revoked)).toEqual(['invitation.revoked'])
  expect(revoked[0]?.data.invitation?.status).toBe('REVOKED')
})

test('an employee is changed, leaves and comes back; the structure changes', async () => {
  await setRegistrationType(app, 'PUBLIC')
  const id = idOf(await told(() => register(app, 'changes@corp.example')))
  const edited = await told(() => act(`updateEmployee(id: "${id}", input: { position: "Cook" })`))
  const promoted = await told(() => act(`changeRole(id: "${id}", role: MODERATOR)`))
  expect(types([...edited, ...promoted])).toEqual(['employee.updated', 'employee.updated'])
  expect(promoted[0]?.data).toMatchObject({ employee: { position: 'Cook', role: 'MODERATOR' } })
  const left = await told(() => act(`deactivateEmployee(id: "${id}")`))
  const back = await told(() => act(`reactivateEmployee(id: "${id}")`))
  expect(types([...left, ...back])).toEqual(['employee.deactivated', 'employee.reactivated'])
  const made = await told(() => act('createWorkgroup(input: { name: "Choir" })'))
  expect(made).toMatchObject([{ type: 'structure.changed', data: { change: 'WORKGROUP_CREATED', name: 'Choir' } }])
})

test('whoever is erased is erased from what was told of them', async () => {
  await setRegistrationType(app, 'MODERATED')
  const id = idOf(await told(() => register(app, 'erased@corp.example')))
  await act(`rejectApplicants(input: { ids: ["${id}"], notify: false })`)
  await act(`eraseApplicants(ids: ["${id}"])`)
  const rows = await app.app.database.select<{ data: string }>('SELECT data FROM events WHERE subject_id = ?', [id])
  expect(rows).toEqual([])
})

test('a refused change is not told', async () => {
  const nothing = await told(() => act(`changeRole(id: "00000000-0000-7000-8000-000000000000", role: ADMIN)`))
  expect(nothing).toEqual([])
})

test('that an invitation has run out is told once, by whichever replica', async () => {
  const sent = await told(() => invited(app, 'expires@corp.example'), 'invitation.sent')
  app.later(15 * DAY)
  const expired = await told(() => Promise.all(Array.from({ length: 5 }, () => noticeExpired(app.app))))
  const ours = expired.filter(({ subjectId }) => subjectId === idOf(sent))
  expect(types(ours)).toEqual(['invitation.expired'])
  expect(ours[0]?.data.invitation?.status).toBe('EXPIRED')
  expect(await told(() => noticeExpired(app.app))).toEqual([])
  app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
  await told(() => act(`resendInvitations(ids: ["${idOf(sent)}"])`), 'invitation.sent')
  app.later(15 * DAY)
  expect(types(await told(() => noticeExpired(app.app)))).toContain('invitation.expired')
})

test('a message that is refused for good is told, and why', async () => {
  const mail = await startMailServer({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })),
  })
  const own = await startTestApp({ SMTP_URL: mail.url })
  await own.admin.post({
    query: 'mutation { invitePeople(input: { recipients: ["nobody@corp.example"] }) { __typename } }',
  })
  await eventually(async () => {
    const [row] = await own.app.database.select<{ data: string }>(
      "SELECT data FROM events WHERE type = 'invitation.failed'",
    )
    expect(JSON.parse(row?.data ?? '{}')).toMatchObject({
      invitation: { recipient: 'nobody@corp.example' },
      delivery: { channel: 'EMAIL', reminder: false, error: expect.stringContaining('No such mailbox') },
    })
  })
  await own.remove()
  await mail.stop()
})
