import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import {
  accept,
  hired,
  Invitations,
  Invite,
  invite,
  invited,
  linkTokens,
  Reject,
  Revoke,
  register,
  UpdatePolicy,
} from '../test/stories.ts'
import { tables } from '../test/tables.ts'
import { ADMIN, type Client, startTestApp, type TestApp } from '../test/testApp.ts'

const SALES = newId()
const CHESS = newId()
const Message = graphql(`query Message { invitationMessage { text standard editable } }`)
const UpdateMessage = graphql(`
  mutation UpdateMessage($text: String) {
    updateInvitationMessage(text: $text) {
      __typename
      ... on InvitationMessage { text standard editable }
      ... on Refusal { code field }
    }
  }
`)
const Preview = graphql(`
  query Preview($input: PreviewInvitationInput!) {
    previewInvitation(input: $input) {
      __typename
      ... on MessagePreview { subject text sms { segments } }
      ... on Refusal { code field }
    }
  }
`)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ DEFAULT_COUNTRY: 'DE' })
  await app.app.database.inTransaction(async tx => {
    const [root] = await tx.query('SELECT id FROM departments WHERE parent_id IS NULL')
    await tx.query("INSERT INTO departments (id, name, parent_id, created_at) VALUES (?, 'Sales', ?, 1)", [
      SALES,
      root.id,
    ])
    await tx.query("INSERT INTO workgroups (id, name, created_at) VALUES (?, 'Chess', 1)", [CHESS])
  })
  app.app.structure.forget()
})
afterAll(() => app?.remove())

const list = async (search: string) => (await app.admin.run(Invitations, { filter: { search } })).invitations.nodes
const everyoneMayInvite = (may: boolean) => app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: may } })
/** `recipient verdict code`, as many as were given. */
const said = ({ outcomes }: Awaited<ReturnType<typeof invite>>) =>
  outcomes.map(({ recipient, verdict, refusal }) => [recipient, verdict, refusal?.code ?? null])

test('each recipient has its outcome, in the order given, and the good ones go through', async () => {
  await hired(app, 'employee@mixed.example')
  await register(app, 'applicant@mixed.example')
  await hired(app, 'leaver@mixed.example')
  await app.app.database.inTransaction(tx =>
    tx.query("UPDATE users SET status = 'DEACTIVATED' WHERE email = 'leaver@mixed.example'"),
  )
  await invited(app, 'known@mixed.example')
  const recipients = [
    'new@mixed.example',
    'EMPLOYEE@mixed.example',
    'no address',
    'Applicant@Mixed.example',
    '"Lee, Ann" <ann@mixed.example>',
    'NEW@mixed.example',
    '0151 23456700',
    '+49 (0)151 23456700',
    'leaver@mixed.example',
    'known@mixed.example',
    '',
  ]
  const result = await invite(app.admin, recipients)
  expect(said(result)).toEqual([
    ['new@mixed.example', 'INVITED', null],
    ['employee@mixed.example', 'REFUSED', 'ALREADY_EMPLOYEE'],
    ['no address', 'REFUSED', 'RECIPIENT_MALFORMED'],
    ['applicant@mixed.example', 'REFUSED', 'ALREADY_APPLICANT'],
    ['ann@mixed.example', 'INVITED', null],
    ['new@mixed.example', 'INVITED', null],
    ['+4915123456700', 'INVITED', null],
    ['+4915123456700', 'INVITED', null],
    ['leaver@mixed.example', 'REFUSED', 'DEACTIVATED'],
    ['known@mixed.example', 'RENEWED', null],
    ['', 'REFUSED', 'RECIPIENT_MALFORMED'],
  ])
  // Who is named twice counts once.
  expect(result).toMatchObject({ invited: 3, renewed: 1, refused: 5 })
  expect((await list('mixed')).map(({ recipient }) => recipient)).toHaveLength(5)
  expect(await list('lee ann')).toMatchObject([{ recipient: 'ann@mixed.example', firstName: 'Ann', lastName: 'Lee' }])
})

test('what no SMS can go to is refused, and says what to give instead', async () => {
  const nonsense = ['1234', '12345', '123456', '01.01.2026']
  const noMobiles = ['20261124', '4711-0815', '030 901820', '0800 1234567', '0900 1234567']
  for (const dryRun of [true, false]) {
    const result = await invite(app.admin, [...nonsense, ...noMobiles, '0151 23456733'], { dryRun })
    expect(said(result)).toEqual([
      ...[...nonsense, ...noMobiles].map(typed => [typed, 'REFUSED', 'RECIPIENT_MALFORMED']),
      ['+4915123456733', 'INVITED', null],
    ])
    expect(result.outcomes.map(({ refusal }) => refusal?.message)).toEqual([
      ...nonsense.map(typed => `“${typed}” is not a phone number. Write it like +49 151 23456789.`),
      ...noMobiles.map(typed => `“${typed}” can’t get SMS: give a mobile number.`),
      undefined,
    ])
  }
})

test('a sign that nobody sees makes no other mailbox of an address', async () => {
  const result = await invite(app.admin, [
    'a\u0007b@unseen.example',
    'a\u202eb@unseen.example',
    '\u0000ab@unseen.example',
    'ab@un\u200bseen.example',
    '\u202aends@unseen.example\u202c',
  ])
  expect(said(result)).toEqual([
    ...['ab', 'ab', 'ab', 'ab'].map(local => [`${local}@unseen.example`, 'REFUSED', 'RECIPIENT_MALFORMED']),
    ['ends@unseen.example', 'INVITED', null],
  ])
  expect(await list('unseen')).toHaveLength(1)
})

test('renewing keeps the invitation, gives it a new life and new terms, and sends a message more', async () => {
  const { id, token } = await invited(app, 'renew@corp.example', { role: 'MODERATOR', message: 'First.' })
  const [before] = await list('renew@corp')
  app.later(60_000)
  const result = await invite(app.admin, ['renew@corp.example'], { departmentId: SALES, workgroupIds: [CHESS] })
  expect(result).toMatchObject({ invited: 0, renewed: 1, outcomes: [{ verdict: 'RENEWED', invitation: { id } }] })
  const [after, ...more] = await list('renew@corp')
  expect(more).toEqual([])
  expect(after).toMatchObject({
    id,
    role: 'EMPLOYEE',
    department: { name: 'Sales' },
    workgroups: [{ name: 'Chess' }],
    createdAt: before?.createdAt,
  })
  expect(after?.message).toContain('I would like to invite you')
  expect(Date.parse(after?.expiresAt ?? '') - Date.parse(before?.expiresAt ?? '')).toBeGreaterThanOrEqual(60_000)
  const [second] = await linkTokens(app, 'renew@corp.example', 2)
  expect(second).not.toBe(token)
  expect(await accept(app, token)).toMatchObject({ role: 'EMPLOYEE', department: { name: 'Sales' } })
})

test('names are cut to what a name may have, and none of what is typed gets into a header or another mailbox', async () => {
  const received = app.received.length
  const result = await invite(app.admin, [
    `${'x'.repeat(300)} ${'y'.repeat(300)} <long@header.example>`,
    'Eve\r\nBcc: victim@header.example <crlf@header.example>',
    '"Eve" <eve@evil.example>, <list@header.example>',
    'a@header.example\nBcc: victim@header.example',
    'b@header.example,victim@header.example',
    'Eve\u202e\u0000 <hidden@header.example>',
    '=?utf-8?q?Bcc=3A?= <encoded@header.example>',
    '<script>alert(1)</script> <x@header.example>',
  ])
  expect(said(result).map(([recipient, verdict]) => [recipient, verdict])).toEqual([
    ['long@header.example', 'INVITED'],
    ['crlf@header.example', 'INVITED'],
    ['"Eve" <eve@evil.example>, <list@header.example>', 'REFUSED'],
    ['a@header.example Bcc: victim@header.example', 'REFUSED'],
    ['b@header.example,victim@header.example', 'REFUSED'],
    ['hidden@header.example', 'INVITED'],
    ['encoded@header.example', 'INVITED'],
    ['<script>alert(1)</script> <x@header.example>', 'REFUSED'],
  ])
  const good = ['long', 'crlf', 'hidden', 'encoded'].map(name => `${name}@header.example`)
  for (const address of good) await app.mailsTo(address)
  const mails = app.received.slice(received)
  expect(mails.flatMap(({ recipients }) => recipients).sort()).toEqual(good.sort())
  for (const { mail, raw } of mails) {
    expect(mail.headers.has('bcc')).toBe(false)
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
  }
  const [long] = await list('long@header')
  expect([long?.firstName, long?.lastName]).toEqual(['x'.repeat(80), 'y'.repeat(80)])
  // Words are compared by their first 64 characters, in the index and in the search.
  expect(await list('x'.repeat(80))).toHaveLength(1)
})

test('a call takes 1 to 1,000 recipients, and what else it is given must exist', async () => {
  const before = await tables(app)
  const ask = async (input: Record<string, unknown>) => {
    const { data, errors } = await app.admin.ask(Invite, { input: { recipients: ['a@b.example'], ...input } })
    const result = data?.invitePeople
    return errors?.[0]?.extensions?.code ?? (result?.__typename === 'Refusal' ? [result.code, result.field] : result)
  }
  expect(await ask({ recipients: [] })).toBe('BAD_USER_INPUT')
  expect(await ask({ recipients: Array(1_001).fill('a@b.example') })).toBe('BAD_USER_INPUT')
  expect(await ask({ recipients: ['a@b.example', null] })).toBe('BAD_USER_INPUT')
  expect(await ask({ idempotencyKey: '' })).toBe('BAD_USER_INPUT')
  expect(await ask({ idempotencyKey: 'x'.repeat(201) })).toBe('BAD_USER_INPUT')
  expect(await ask({ departmentId: newId() })).toEqual(['DEPARTMENT_UNKNOWN', 'departmentId'])
  expect(await ask({ workgroupIds: [CHESS, newId()] })).toEqual(['WORKGROUP_UNKNOWN', 'workgroupIds'])
  expect(await ask({ message: 'x'.repeat(2_001) })).toEqual(['FIELD_INVALID', 'message'])
  expect(await tables(app)).toEqual(before)
})

test('a dry run says what would happen and writes nothing, and waits for nobody who writes', async () => {
  await invited(app, 'dry-known@corp.example')
  const before = await tables(app)
  const received = app.received.length
  const recipients = ['dry@corp.example', 'dry-known@corp.example', 'no', ADMIN.email, '+4915123456711']
  // It gets its answer while somebody holds the company’s row and, on SQLite, the only place where writing is done.
  const foreseen = await app.app.database.inTransaction(async tx => {
    await tx.query('UPDATE company SET id = id WHERE id = 1')
    return invite(app.admin, recipients, { dryRun: true, idempotencyKey: 'dry' })
  })
  expect(foreseen.outcomes.map(({ invitation }) => invitation)).toEqual(recipients.map(() => null))
  expect(await tables(app)).toEqual(before)
  expect(app.received).toHaveLength(received)
  // The key was not used up.
  expect(said(await invite(app.admin, recipients, { idempotencyKey: 'dry' }))).toEqual(said(foreseen))
})

describe('an idempotency key', () => {
  const recipients = ['once@key.example', 'no', 'twice@key.example']

  test('makes the same call again do nothing and answer the same', async () => {
    const first = await invite(app.admin, recipients, { idempotencyKey: 'k1' })
    for (const recipient of ['once@key.example', 'twice@key.example']) await app.mailsTo(recipient)
    const before = await tables(app)
    expect(await invite(app.admin, recipients, { idempotencyKey: 'k1' })).toEqual(first)
    expect(await tables(app)).toEqual(before)
  })

  test('is refused with another body, whatever differs', async () => {
    const before = await tables(app)
    const used = { recipients, idempotencyKey: 'k1' }
    for (const more of [
      { recipients: ['once@key.example'] },
      { recipients: [...recipients].reverse() },
      { role: 'MODERATOR' as const },
      { departmentId: SALES },
      { workgroupIds: [CHESS] },
      { message: 'Another.' },
    ]) {
      const { invitePeople } = await app.admin.run(Invite, { input: { ...used, ...more } })
      expect(invitePeople).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' })
    }
    expect(await tables(app)).toEqual(before)
  })

  test('belongs to who uses it, and to the letter', async () => {
    const { client } = await hired(app, 'other-admin@key.example', { role: 'ADMIN' })
    for (const [inviter, idempotencyKey] of [
      [client, 'k1'],
      [app.admin, 'K1'],
      [app.admin, 'k1 '],
      [app.admin, 'ключ 🗝'],
    ] as const) {
      const { renewed } = await invite(inviter, recipients, { idempotencyKey })
      expect([idempotencyKey, renewed]).toEqual([idempotencyKey, 2])
    }
  })

  test('still answers the same when the department is gone and the company’s text is another', async () => {
    const gone = newId()
    await app.app.database.inTransaction(async tx => {
      const [root] = await tx.query('SELECT id FROM departments WHERE parent_id IS NULL')
      await tx.query('INSERT INTO departments (id, name, parent_id, created_at) VALUES (?, ?, ?, 1)', [
        gone,
        'Gone',
        root.id,
      ])
    })
    const { invitationMessage } = await app.admin.run(Message)
    const more = { departmentId: gone, message: invitationMessage.text, idempotencyKey: 'k2' }
    const first = await invite(app.admin, ['later@key.example'], more)
    await app.app.database.inTransaction(tx => tx.query('DELETE FROM departments WHERE id = ?', [gone]))
    await app.admin.run(UpdateMessage, { text: 'Our own words.' })
    expect(await invite(app.admin, ['later@key.example'], more)).toEqual(first)
    await app.admin.run(UpdateMessage, { text: null })
  })

  test('has one effect when the same call is made ten times at once', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `p${i}@ten.example`)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => invite(app.admin, people, { idempotencyKey: 'ten' })),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ invited: 20, renewed: 0, refused: 0 })
    const rows = await app.app.database.select<{ count: number }>(
      "SELECT COUNT(*) AS count FROM deliveries WHERE recipient LIKE '%@ten.example' GROUP BY recipient",
    )
    expect(rows.map(({ count }) => Number(count))).toEqual(people.map(() => 1))
  })
})

test('whoever invites the same people at once makes one invitation for each', async () => {
  const inviters = [app.admin]
  for (let i = 0; i < 3; i++) inviters.push((await hired(app, `admin${i}@same.example`, { role: 'ADMIN' })).client)
  for (let round = 0; round < 5; round++) {
    const people = Array.from({ length: 4 }, (_, i) => `r${round}p${i}@same.example`)
    const answers = await Promise.all(
      inviters.map((client, i) => invite(client, i % 2 ? people : [...people].reverse())),
    )
    expect(answers.map(({ refused }) => refused)).toEqual([0, 0, 0, 0])
    expect(answers.reduce((sum, { invited }) => sum + invited, 0)).toBe(4)
    expect(answers.reduce((sum, { renewed }) => sum + renewed, 0)).toBe(12)
    const rows = await list(`r${round}`)
    expect(rows).toHaveLength(4)
    expect(new Set(rows.map(({ deliveries }) => deliveries.length))).toEqual(new Set([4]))
  }
})

test('whoever is revoked while they are invited again has either an open invitation or a new one', async () => {
  for (let round = 0; round < 20; round++) {
    const { outcomes } = await invite(app.admin, [`again${round}@revoke.example`])
    const ids = outcomes.flatMap(({ invitation }) => invitation?.id ?? [])
    const [again] = await Promise.all([
      invite(app.admin, [`again${round}@revoke.example`]),
      app.admin.run(Revoke, { ids }),
    ])
    const rows = await list(`again${round}@revoke`)
    const open = rows.filter(({ status }) => status === 'PENDING')
    // Renewed and then revoked, or revoked and then invited anew.
    if (again.renewed === 1) expect(rows.map(({ status }) => status)).toEqual(['REVOKED'])
    else expect([again.invited, open.length, rows.length]).toEqual([1, 1, 2])
  }
})

describe('who is no admin', () => {
  let employee: Client
  let moderator: Client
  beforeAll(async () => {
    await everyoneMayInvite(true)
    employee = (await hired(app, 'em@plain.example', { departmentId: SALES, workgroupIds: [CHESS] })).client
    moderator = (await hired(app, 'mo@plain.example', { role: 'MODERATOR' })).client
  })
  const refused = (client: Client, more: Parameters<typeof invite>[2]) =>
    invite(client, ['guest@plain.example'], more).then(
      () => null,
      (error: Error) => error.message.split(':')[0],
    )

  test('invites when everyone may, into their own department or none, and into workgroups that they are in', async () => {
    expect(await refused(employee, {})).toBeNull()
    expect(await refused(employee, { departmentId: SALES, workgroupIds: [CHESS] })).toBeNull()
    expect(await refused(moderator, { departmentId: SALES })).toBe('DEPARTMENT_NOT_YOURS')
    expect(await refused(moderator, { workgroupIds: [CHESS] })).toBe('WORKGROUP_NOT_YOURS')
    for (const role of ['MODERATOR', 'ADMIN'] as const) expect(await refused(employee, { role })).toBe('ROLE_TOO_HIGH')
    await everyoneMayInvite(false)
    for (const client of [employee, moderator]) {
      for (const dryRun of [true, false]) {
        const { errors } = await client.ask(Invite, { input: { recipients: ['x@plain.example'], dryRun } })
        expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
      }
    }
    await everyoneMayInvite(true)
  })

  test('renews what another one offered without changing it, and does not get to see it', async () => {
    const { token } = await invited(app, 'offered@plain.example', { role: 'MODERATOR', departmentId: SALES })
    const result = await invite(moderator, ['offered@plain.example'], { message: 'Mine now.' })
    expect(result).toMatchObject({ renewed: 1, outcomes: [{ verdict: 'RENEWED', invitation: null }] })
    const [row] = await list('offered@plain')
    expect(row).toMatchObject({ role: 'MODERATOR', department: { name: 'Sales' }, invitedBy: { email: ADMIN.email } })
    const [, mail] = await app.mailsTo('offered@plain.example', 2)
    expect(mail?.mail.text).not.toContain('Mine now.')
    expect(await accept(app, token)).toMatchObject({ role: 'MODERATOR' })
  })

  test('takes over what is held back, on their own terms', async () => {
    const { client: gone } = await hired(app, 'gone@plain.example', { role: 'ADMIN' })
    const { token } = await invited(app, 'orphan@plain.example', { role: 'ADMIN' }, gone)
    await app.app.database.inTransaction(tx =>
      tx.query("UPDATE users SET status = 'DEACTIVATED' WHERE email = 'gone@plain.example'"),
    )
    const result = await invite(moderator, ['orphan@plain.example'])
    expect(result).toMatchObject({ renewed: 1, outcomes: [{ invitation: { status: 'PENDING' } }] })
    expect(await accept(app, token)).toMatchObject({ role: 'EMPLOYEE' })
  })

  test('takes over what has run out, on their own terms: nobody gives it anew in its giver’s name', async () => {
    const { token } = await invited(app, 'lapsed@plain.example', { role: 'ADMIN' })
    await app.app.database.inTransaction(tx =>
      tx.query("UPDATE invitations SET expires_at = 1 WHERE recipient = 'lapsed@plain.example'"),
    )
    expect(await invite(employee, ['lapsed@plain.example'], { departmentId: SALES })).toMatchObject({ renewed: 1 })
    const [row] = await list('lapsed@plain')
    expect(row).toMatchObject({
      role: 'EMPLOYEE',
      department: { name: 'Sales' },
      invitedBy: { email: 'em@plain.example' },
    })
    expect(await accept(app, token)).toMatchObject({ role: 'EMPLOYEE' })
  })

  test('does not get around a rejection, but who decides on applicants may think again', async () => {
    await everyoneMayInvite(true)
    const { result } = await register(app, 'turned@plain.example')
    await app.admin.run(Reject, { input: { ids: [result.__typename === 'User' ? result.id : ''] } })
    const verdict = async (client: Client) => said(await invite(client, ['turned@plain.example']))[0]?.slice(1)
    expect(await verdict(employee)).toEqual(['REFUSED', 'REJECTED'])
    app.later(1)
    expect(await verdict(moderator)).toEqual(['INVITED', null])
    const [token = ''] = await linkTokens(app, 'turned@plain.example', 4)
    expect(await accept(app, token)).toMatchObject({ status: 'ACTIVE' })
  })
})

describe('the message', () => {
  test('is the company’s own, or what the inviter writes; mails and previews say the same', async () => {
    const own = 'Welcome aboard!\n\nWe <b>start</b> at nine.'
    const { updateInvitationMessage } = await app.admin.run(UpdateMessage, { text: own })
    expect(updateInvitationMessage).toMatchObject({ text: own, editable: true })
    await invite(app.admin, ['own@words.example'])
    await invite(app.admin, ['mine@words.example'], { message: 'Only for you.' })
    const [mail] = await app.mailsTo('own@words.example')
    expect(mail?.mail.text).toContain('We <b>start</b> at nine.')
    expect(mail?.mail.html).toContain('We &lt;b&gt;start&lt;/b&gt; at nine.')
    const [mine] = await app.mailsTo('mine@words.example')
    expect(mine?.mail.text).toContain('Only for you.')
    const { previewInvitation } = await app.admin.run(Preview, { input: { channel: 'EMAIL' } })
    const shown = previewInvitation.__typename === 'MessagePreview' ? previewInvitation : null
    expect(shown?.subject).toBe(mail?.mail.subject)
    expect(shown?.text).toContain('We <b>start</b> at nine.')
    expect(shown?.text).not.toMatch(/#(?!x{43})[\w-]{43}/)

    const { updateInvitationMessage: standard } = await app.admin.run(UpdateMessage, { text: ' ' })
    expect(standard).toMatchObject({ text: expect.stringContaining('I would like to invite you') })
    const { updateInvitationMessage: long } = await app.admin.run(UpdateMessage, { text: 'x'.repeat(2_001) })
    expect(long).toMatchObject({ code: 'FIELD_INVALID', field: 'text' })
  })

  test('of an SMS is fixed', async () => {
    const { id } = await invited(app, '+4915123456722', { message: 'Not in an SMS.' })
    const [row] = await list('+4915123456722')
    expect(row).toMatchObject({ id, channel: 'SMS', message: null })
    const rows = await app.app.database.select<{ params: string }>(
      "SELECT params FROM deliveries WHERE recipient = '+4915123456722'",
    )
    expect(rows[0]?.params).not.toContain('Not in an SMS.')
    const { previewInvitation } = await app.admin.run(Preview, { input: { channel: 'SMS', message: 'Not in an SMS.' } })
    expect(previewInvitation).toMatchObject({ subject: null, sms: { segments: expect.any(Number) } })
    expect(previewInvitation.__typename === 'MessagePreview' && previewInvitation.text).not.toContain('Not in an SMS.')
  })
})

describe('on the free plan the text is locked', () => {
  let free: TestApp
  beforeAll(async () => {
    free = await startTestApp({ FOYER_PLAN: 'free' })
  })
  afterAll(() => free?.remove())

  test('in every place where one could be given; the standard text goes', async () => {
    const before = await tables(free)
    const { invitePeople } = await free.admin.run(Invite, {
      input: { recipients: ['a@free.example'], message: 'Mine' },
    })
    expect(invitePeople).toMatchObject({ code: 'MESSAGE_LOCKED', field: 'message' })
    const dry = { recipients: ['a@free.example'], message: 'Mine', dryRun: true }
    expect((await free.admin.run(Invite, { input: dry })).invitePeople).toMatchObject({ code: 'MESSAGE_LOCKED' })
    const { updateInvitationMessage } = await free.admin.run(UpdateMessage, { text: 'Mine' })
    expect(updateInvitationMessage).toMatchObject({ code: 'MESSAGE_LOCKED' })
    const { previewInvitation } = await free.admin.run(Preview, { input: { channel: 'EMAIL', message: 'Mine' } })
    expect(previewInvitation).toMatchObject({ code: 'MESSAGE_LOCKED' })
    expect(await tables(free)).toEqual(before)

    const { invitationMessage } = await free.admin.run(Message)
    expect(invitationMessage).toMatchObject({ editable: false, text: invitationMessage.standard })
    await invite(free.admin, ['a@free.example'], { message: invitationMessage.standard })
    await invite(free.admin, ['b@free.example'], { message: ' ' })
    const [mail] = await free.mailsTo('b@free.example')
    expect(mail?.mail.text?.replace(/\s+/g, ' ')).toContain(invitationMessage.standard)
  })
})
