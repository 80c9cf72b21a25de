import type { Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import { startMailServer, startRudeServer, unusedPort } from '../test/mailServer.ts'
import { smtp } from './smtp.ts'
import type { Outcome, Outgoing, Transport } from './transport.ts'

const never = new AbortController().signal
const atOnce = async () => undefined
const publicUrl = 'https://foyer.acme.example'
const token = 'c2VjcmV0LXRva2VuLW9mLTI1Ni1iaXRz'

const message: Outgoing = {
  id: '0198-the-delivery',
  to: { address: 'ann@corp.example', name: 'Ann Lee' },
  kind: 'PASSWORD_RESET',
  params: {
    firstName: 'Ann',
    minutes: 60,
    link: `${publicUrl}/reset-password#${token}`,
  },
  sender: { companyName: 'Acme', publicUrl },
}

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

function client(smtpUrl: string, { attemptMs = 10_000, name = null as string | null } = {}): Transport {
  const transport = smtp({
    smtpUrl,
    mailFrom: { name, address: 'foyer@acme.example' },
    publicUrl,
    attemptMs,
  })
  cleanUps.unshift(() => transport.close())
  return transport
}

async function server(options: Parameters<typeof startMailServer>[0] = {}) {
  const it = await startMailServer(options)
  cleanUps.push(() => it.stop())
  return it
}

async function rudeServer(serve: Parameters<typeof startRudeServer>[0]) {
  const it = await startRudeServer(serve)
  cleanUps.push(() => it.stop())
  return it
}

/** What a server says at one step, as smtp-server wants it. */
const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })
const send = (url: string, to = message.to.address) =>
  client(url).send({ ...message, to: { address: to, name: null } }, never, atOnce)

describe('an accepted message', () => {
  test('reaches its one recipient, from the company, recognisable when repeated', async () => {
    const { url, received } = await server()
    expect(await client(url).send(message, never, atOnce)).toEqual({
      result: 'accepted',
    })
    expect(received).toHaveLength(1)
    const [{ mail, recipients, sender }] = received as [(typeof received)[0]]
    expect(sender).toBe('foyer@acme.example')
    expect(recipients).toEqual(['ann@corp.example'])
    expect(mail.messageId).toBe('<0198-the-delivery@foyer.acme.example>')
    expect(mail.from?.value).toEqual([{ name: 'Acme', address: 'foyer@acme.example' }])
    expect(mail.to).toMatchObject({
      value: [{ name: 'Ann Lee', address: 'ann@corp.example' }],
    })
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.text).toContain(token)
    expect(mail.html).toContain(token)
  })

  test('comes from the configured name, if there is one', async () => {
    const { url, received } = await server()
    await client(url, { name: 'Front door' }).send(message, never, atOnce)
    expect(received[0]?.mail.from?.value).toEqual([{ name: 'Front door', address: 'foyer@acme.example' }])
  })
})

describe('nothing in a name or an address makes another recipient or header', () => {
  const names = [
    'Ann\r\nBcc: x@evil.example',
    'Ann <x@evil.example>, "B',
    'a:b@evil.example;',
    '=?utf-8?q?=0D=0ABcc:_x@evil.example?=',
  ]
  test.each(names)('the name %j', async name => {
    const { url, received } = await server()
    const outcome = await client(url).send({ ...message, to: { address: 'ann@corp.example', name } }, never, atOnce)
    expect(outcome).toEqual({ result: 'accepted' })
    expect(received[0]?.recipients).toEqual(['ann@corp.example'])
    expect(received[0]?.mail.to).toMatchObject({
      value: [{ address: 'ann@corp.example' }],
    })
    expect([received[0]?.mail.bcc, received[0]?.mail.cc]).toEqual([undefined, undefined])
    expect(received[0]?.raw).not.toMatch(/^bcc:/im)
  })

  test.each(['Acme\r\nBcc: x@evil.example', 'Acme\nSubject: You won'])('the company %j', async companyName => {
    const { url, received } = await server()
    await client(url).send({ ...message, sender: { companyName, publicUrl } }, never, atOnce)
    expect(received[0]?.recipients).toEqual(['ann@corp.example'])
    expect(received[0]?.mail.bcc).toBeUndefined()
    const headers = received[0]?.raw.split('\r\n\r\n')[0]
    expect(headers?.match(/^(subject|bcc):/gim)).toHaveLength(1)
  })

  const addresses = [
    'a@corp.example,evil@x.example',
    'ann@corp.example\r\nRCPT TO:<x@evil.example>',
    '<x@evil.example>',
    'group:a@b.example;',
    '"a b"@corp.example',
    '',
  ]
  test.each(addresses)('the address %j is refused before any server hears of it', async address => {
    const { url, received } = await server()
    expect(await send(url, address)).toMatchObject({ result: 'rejected' })
    expect(received).toEqual([])
  })
})

describe('refused for good', () => {
  test('5xx for the recipient; the same connection goes on with the next', async () => {
    const { url, received } = await server({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('nobody@') ? refusal(550, '5.1.1 No such user') : null),
    })
    const transport = client(url)
    const outcome = await transport.send(
      { ...message, to: { address: 'nobody@corp.example', name: null } },
      never,
      atOnce,
    )
    expect(outcome).toEqual({
      result: 'rejected',
      error: 'The mail server refuses the recipient. 550 5.1.1 No such user',
    })
    expect(await transport.send(message, never, atOnce)).toEqual({
      result: 'accepted',
    })
    expect(received).toHaveLength(1)
  })

  test('5xx for the content, told without the link’s token', async () => {
    const { url } = await server({
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on('end', () => done(refusal(554, `5.7.1 Spam: ${publicUrl}/reset-password#${token}`)))
      },
    })
    expect(await send(url)).toEqual({
      result: 'rejected',
      error: `The mail server refuses the message. 554 5.7.1 Spam: ${publicUrl}/reset-password#…`,
    })
  })
})

describe('to be tried again', () => {
  const deferred = (providerDown: boolean, error: string | RegExp) =>
    ({
      result: 'deferred',
      providerDown,
      error: expect.stringMatching(error),
    }) as Outcome

  test('greylisting (4xx for the recipient)', async () => {
    const { url } = await server({
      onRcptTo: (_to, _session, done) => done(refusal(451, '4.7.1 Greylisted')),
    })
    expect(await send(url)).toEqual(deferred(false, /recipient\. 451 4\.7\.1 Greylisted$/))
  })

  test.each([
    ['4xx', 452],
    ['5xx', 550],
  ])('%s for the sender: that is ours to mend, not the recipient’s fault', async (_, code) => {
    const { url } = await server({
      onMailFrom: (_from, _session, done) => done(refusal(code, 'Not from you')),
    })
    expect(await send(url)).toEqual(deferred(true, /refuses the sender\. \d+ Not from you$/))
  })

  test('connection refused', async () => {
    expect(await send(`smtp://127.0.0.1:${await unusedPort()}`)).toEqual(deferred(true, /refuses connections/))
  })

  test('a name that does not resolve', async () => {
    expect(await send('smtp://mail.invalid')).toEqual(deferred(true, /cannot be resolved/))
  })

  test('login refused (535), told without the password', async () => {
    const { port } = await server({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => done(refusal(535, `5.7.8 Wrong: ${password}`)),
    })
    const outcome = await send(`smtp://foyer:p%40ssword-of-foyer@127.0.0.1:${port}`)
    expect(outcome).toEqual(deferred(true, /refuses the login\. 535 5\.7\.8 Wrong: …$/))
  })

  test('a login is wanted and none configured (530)', async () => {
    const { url } = await server({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      allowInsecureAuth: true,
    })
    expect(await send(url)).toEqual(deferred(true, /530/))
  })

  test('a certificate nobody vouches for', async () => {
    const { url, received } = await server({ disabledCommands: [] })
    expect(await send(url)).toEqual(deferred(true, /certificate/))
    expect(await send(`${url}?tls.rejectUnauthorized=false`)).toEqual({
      result: 'accepted',
    })
    expect(received).toHaveLength(1)
  })

  test('TLS with a server that speaks none', async () => {
    const { port } = await server()
    expect(await send(`smtps://127.0.0.1:${port}`)).toEqual(deferred(true, /the connection failed/))
  })

  test('a server that is closing (421) or hangs up before its greeting', async () => {
    const busy = await rudeServer(socket => socket.end('421 Too many connections\r\n'))
    expect(await send(busy.url)).toEqual(deferred(true, /421 Too many connections$/))
    const dead = await rudeServer(socket => socket.end())
    expect(await send(dead.url)).toEqual(deferred(true, /closed the connection/))
  })

  test('a connection that breaks in the middle of a message', async () => {
    const breaking = await rudeServer(socket => {
      socket.write('220 hello\r\n')
      socket.on('data', data => (/^RCPT/m.test(String(data)) ? socket.destroy() : socket.write('250 ok\r\n')))
    })
    expect(await send(breaking.url)).toEqual(deferred(false, /connection/))
  })
})

describe('an attempt ends, whatever the server does', () => {
  const silent = () => undefined
  const hangsAfter = (command: RegExp) => (socket: Socket) => {
    socket.write('220 hello\r\n')
    socket.on('data', function answer(data) {
      if (!command.test(String(data))) return void socket.write('250 ok\r\n')
      if (command.test('DATA')) socket.write('354 go on\r\n')
      socket.off('data', answer).resume()
    })
  }
  const drips = (socket: Socket) => {
    socket.write('220 hello\r\n')
    socket.once('data', () => {
      const drop = setInterval(() => socket.write('250-a line that is followed by another\r\n'), 20)
      socket.on('close', () => clearInterval(drop))
    })
  }

  test.each([
    ['says nothing at all', silent],
    ['hangs after the sender', hangsAfter(/^MAIL/m)],
    ['hangs after the recipient', hangsAfter(/^RCPT/m)],
    ['takes the message and hangs', hangsAfter(/^DATA/m)],
    ['drips', drips],
  ])('a server that %s', async (_, serve) => {
    const it = await rudeServer(serve)
    const begun = performance.now()
    const outcome = await client(it.url, { attemptMs: 400 }).send(message, never, atOnce)
    expect(outcome).toMatchObject({ result: 'deferred' })
    expect(performance.now() - begun).toSatisfy(ms => ms > 390 && ms < 10_000)
    await eventually(() => expect(it.closed).toBe(1))
  })

  test('when Foyer stops, at once', async () => {
    const stop = new AbortController()
    const it = await rudeServer(() => stop.abort())
    const sending = client(it.url).send(message, stop.signal, atOnce)
    expect(await sending).toMatchObject({
      result: 'deferred',
      providerDown: false,
    })
    await eventually(() => expect(it.closed).toBe(1))
  })

  test('and others go on meanwhile', async () => {
    const { url, received } = await server({
      onRcptTo: ({ address }, _session, done) => void (address.startsWith('tarpit') || done()),
    })
    const transport = client(url, { attemptMs: 3_000 })
    const stuck = transport.send({ ...message, to: { address: 'tarpit@corp.example', name: null } }, never, atOnce)
    for (let i = 0; i < 8; i++)
      expect(await transport.send(message, never, atOnce)).toEqual({
        result: 'accepted',
      })
    expect(received).toHaveLength(8)
    expect(await stuck).toMatchObject({
      result: 'deferred',
      providerDown: false,
    })
  })
})
