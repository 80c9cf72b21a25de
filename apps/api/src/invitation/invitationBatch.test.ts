import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import { hired, Invite, invite, register, WhoAmI } from '../test/stories.ts'
import { tables } from '../test/tables.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'

describe('a thousand recipients of every kind', () => {
  let app: TestApp
  const emails = Array.from({ length: 400 }, (_, i) => `person${i}@batch.example`)
  const phones = Array.from({ length: 30 }, (_, i) => `+49151234600${String(i).padStart(2, '0')}`)
  const employees = ['em1@batch.example', 'em2@batch.example', '+4915123459999']
  const applicants = ['app1@batch.example', 'app2@batch.example']
  const malformed = Array.from({ length: 10 }, (_, i) => ['no', 'a@', '+49 1', 'x y z', '@'][i % 5] as string)
  /** As typed, the recipient, the verdict and the refusal's code. */
  const expected: [string, string, string, string | null][] = []
  const add = (typed: string, recipient: string, code: string | null = null) =>
    expected.push([typed, recipient, code ? 'REFUSED' : 'INVITED', code])
  for (const email of emails) add(email, email)
  for (const [i, email] of emails.entries()) {
    add(i % 2 ? email.toUpperCase() : `Person ${i} <${email.replace('batch', 'Batch')}>`, email)
  }
  for (const phone of phones) add(phone, phone)
  for (const [i, phone] of phones.entries()) {
    add(i % 2 ? `0${phone.slice(3, 6)} / ${phone.slice(6)}` : `00${phone.slice(1)}`, phone)
  }
  for (const employee of employees) add(employee.toUpperCase(), employee, 'ALREADY_EMPLOYEE')
  for (const applicant of applicants) add(applicant, applicant, 'ALREADY_APPLICANT')
  for (const typed of malformed) add(typed, typed, 'RECIPIENT_MALFORMED')
  for (let i = 0; expected.length < 1_000; i++) add(`<${emails[i]}>`, emails[i] ?? '')
  // Well mixed, the same way each time.
  const mixed = expected.map((it, i) => [(i * 389) % 1_000, it] as const).sort(([a], [b]) => a - b)
  const batch = mixed.map(([, it]) => it)
  const recipients = batch.map(([typed]) => typed)

  beforeAll(async () => {
    app = await startTestApp({ DEFAULT_COUNTRY: 'DE' }, { vonage: true })
    // The others come by e-mail; this one is only to be known.
    for (const employee of employees.slice(0, 2)) await hired(app, employee)
    for (const applicant of applicants) await register(app, applicant)
    await hired(app, 'em3@batch.example')
    await app.app.database.inTransaction(tx =>
      tx.query('UPDATE users SET phone = ?, email = NULL, email_canonical = NULL WHERE email = ?', [
        employees[2],
        'em3@batch.example',
      ]),
    )
  })
  afterAll(() => app?.remove())

  const said = ({ outcomes }: Awaited<ReturnType<typeof invite>>) =>
    outcomes.map(({ recipient, verdict, refusal }, i) => [recipients[i], recipient, verdict, refusal?.code ?? null])

  test('is a thousand, one in a hundred malformed', () => {
    expect(recipients).toHaveLength(1_000)
    expect(new Set(recipients).size).toBeLessThan(1_000)
  })

  test('in a dry run have their outcomes, and nothing at all is written', async () => {
    const before = await tables(app)
    const result = await invite(app.admin, recipients, { dryRun: true, idempotencyKey: 'batch' })
    expect(said(result)).toEqual(batch)
    expect(result).toMatchObject({ invited: 430, renewed: 0, refused: 15 })
    expect(await tables(app)).toEqual(before)
  })

  test('have their outcomes, and each new person gets one message, the others none', { timeout: 180_000 }, async () => {
    const mailsBefore = app.received.length
    const result = await invite(app.admin, recipients, { idempotencyKey: 'batch' })
    expect(said(result)).toEqual(batch)
    expect(result).toMatchObject({ invited: 430, renewed: 0, refused: 15 })
    await eventually(() => {
      const sent = app.received.length - mailsBefore + (app.vonage?.accepted.length ?? 0)
      if (sent < 430) throw new Error(`${sent} of 430 messages have arrived`)
    }, 170_000)

    // A session is marked as alive once a minute; not between the two looks at the tables.
    await app.admin.run(WhoAmI)
    // Sent again with the same key: the same answer, and nothing more.
    const before = await tables(app)
    expect(await invite(app.admin, recipients, { idempotencyKey: 'batch' })).toEqual(result)
    expect(await tables(app)).toEqual(before)
    const mailed = app.received.slice(mailsBefore).map(({ recipients: [recipient] }) => recipient)
    expect(mailed.sort()).toEqual([...emails].sort())
    const texted = app.vonage?.accepted.map(({ to }) => `+${to}`)
    expect(texted?.sort()).toEqual([...phones].sort())
    // Whatever order it is sent in, another body under the key is a mistake.
    const { invitePeople } = await app.admin.run(Invite, {
      input: { recipients: [...recipients].reverse(), idempotencyKey: 'batch' },
    })
    expect(invitePeople).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    expect(await tables(app)).toEqual(before)
  })

  test('may be as long as 5 MiB allow for who is signed in; a stranger’s are refused unread', async () => {
    const long = recipients.map((_, i) =>
      i % 2 ? `${'x'.repeat(4_800)}${i}` : `${'ä'.repeat(400)} <long@batch.example>`,
    )
    const result = await invite(app.admin, long, { dryRun: true })
    expect(result).toMatchObject({ invited: 1, refused: 500 })
    const body = { query: 'mutation ($input: InvitePeopleInput!) { invitePeople(input: $input) { __typename } }' }
    const stranger = await app.client().post({ ...body, variables: { input: { recipients: long } } })
    expect(stranger.status).toBe(413)
    const tooLong = await app.admin.post({ ...body, variables: { input: { recipients: [...long, ...long, ...long] } } })
    expect(tooLong.status).toBe(413)
  })
})

describe('without messages on their way', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ SMTP_URL: '', MAIL_FROM: '' })
  })
  afterAll(() => app?.remove())

  let people = 0
  /** What one call that invites so many new people takes: of this process's time, and by the clock. */
  async function timed(size: number, message?: string): Promise<{ cpu: number; wall: number }> {
    const recipients = Array.from({ length: size }, () => `Some One <speed${people++}@time.example>`)
    const usage = process.cpuUsage()
    const before = performance.now()
    const { invited } = await invite(app.admin, recipients, { message })
    const wall = performance.now() - before
    const { user, system } = process.cpuUsage(usage)
    expect(invited).toBe(size)
    // Nothing of this call is on its way during the next one.
    await app.app.database.inTransaction(tx => tx.query("DELETE FROM deliveries WHERE status = 'QUEUED'"))
    await eventually(async () => {
      const busy = await app.app.database.select("SELECT id FROM deliveries WHERE status = 'QUEUED'")
      if (busy.length > 0) throw new Error('Some are on their way.')
    })
    return { cpu: (user + system) / 1_000, wall }
  }

  test('a call of 1,000 takes no more than twenty times a call of 10', async () => {
    for (const size of [1_000, ...Array(10).fill(10)]) await timed(size)
    const small: Awaited<ReturnType<typeof timed>>[] = []
    const large: typeof small = []
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 3; i++) small.push(await timed(10))
      large.push(await timed(1_000))
    }
    const median = (all: typeof small, what: 'cpu' | 'wall') =>
      all.map(it => it[what]).sort((a, b) => a - b)[all.length >> 1] ?? 0
    const ratio = (what: 'cpu' | 'wall') => median(large, what) / median(small, what)
    const said = (['cpu', 'wall'] as const).map(
      what =>
        `${what}: 10 in ${median(small, what).toFixed(1)} ms, 1,000 in ${median(large, what).toFixed(1)} ms, × ${ratio(what).toFixed(1)}`,
    )
    console.log(`invitePeople on ${app.app.database.kind}; ${said.join('; ')}`)
    // The clock also counts what else this machine does: short calls get through between it, long ones don't.
    expect(ratio('cpu')).toBeLessThanOrEqual(20)
  })

  test('a thousand messages as long as a message may be fit into one call', async () => {
    await timed(1_000, '🎉'.repeat(2_000))
  })
})
