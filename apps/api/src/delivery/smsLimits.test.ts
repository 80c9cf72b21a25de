import { afterAll, beforeAll, expect, test } from 'vitest'
import { invite, invited, Resend } from '../test/stories.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ SMS_COUNTRIES: 'DE,AT', SMS_PER_DAY: '12' })
})
afterAll(() => app?.remove())

const refusals = ({ outcomes }: Awaited<ReturnType<typeof invite>>) => outcomes.map(({ refusal }) => refusal)

test('SMS go to the countries that are allowed, and a dry run says so', async () => {
  for (const dryRun of [true, false]) {
    const [at, us] = refusals(await invite(app.admin, ['+43 664 1234567', '+1 212 555 0123'], { dryRun }))
    expect(at).toBeNull()
    expect(us).toMatchObject({ code: 'RECIPIENT_MALFORMED', message: expect.stringContaining('US') })
  }
})

test('one number gets three a day, however many ask at once, by whatever path', async () => {
  const { id } = await invited(app, '+4915123456701')
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => invite(app.admin, ['+4915123456701']).then(it => refusals(it)[0])),
    ...Array.from({ length: 4 }, async () => {
      const { resendInvitations } = await app.admin.run(Resend, { ids: [id] })
      return 'outcomes' in resendInvitations ? resendInvitations.outcomes[0]?.refusal : null
    }),
  ])
  expect(answers.filter(refusal => refusal === null)).toHaveLength(2)
  const [refused] = answers.filter(refusal => refusal !== null)
  expect(refused).toMatchObject({ code: 'TOO_MANY', message: expect.stringContaining('3 SMS') })
  expect(refused?.retryAfterSeconds).toBeGreaterThan(86_000)
})

test('all numbers together get so many a day, however many ask at once; mails go on', async () => {
  // Four have gone by now.
  const calls = Array.from({ length: 6 }, (_, call) => [
    `mail${call}@corp.example`,
    ...Array.from({ length: 4 }, (_, i) => `+491512345680${call * 4 + i}`.slice(0, 14)),
  ])
  const answers = await Promise.all(calls.map(recipients => invite(app.admin, recipients)))
  const all = answers.flatMap(({ outcomes }) => outcomes)
  expect(all.filter(({ recipient, verdict }) => recipient.includes('@') && verdict === 'INVITED')).toHaveLength(6)
  const [row] = await app.app.database.select<{ count: number }>(
    "SELECT COUNT(*) AS count FROM deliveries WHERE channel = 'SMS'",
  )
  expect(Number(row?.count)).toBe(12)
  expect(all.find(({ refusal }) => refusal)?.refusal).toMatchObject({
    code: 'TOO_MANY',
    message: expect.stringContaining('12 SMS a day'),
  })
  app.later(86_400_000)
  const [again] = refusals(
    await invite(await app.signedIn('ada@acme.example', 'correct horse battery staple'), ['+4915123456701']),
  )
  expect(again).toBeNull()
  app.later(-86_400_000)
})
