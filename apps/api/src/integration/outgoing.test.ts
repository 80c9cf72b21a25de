import { createServer } from 'node:http'
import { type AddressInfo, createServer as createRawServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ForbiddenAddress, isForbiddenAddress, isForbiddenForWebhooks, postJson } from './outgoing.ts'

const seen: { url: string | undefined; body: string }[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', chunk => (body += chunk))
  request.on('end', () => {
    seen.push({ url: request.url, body })
    if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end()
    else response.writeHead(200).end('ok')
  })
})
let base: string
beforeAll(async () => {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise(done => server.close(done)))

const never = new AbortController().signal

test.each([
  ['169.254.169.254', true],
  ['169.254.0.1', true],
  ['fe80::1', true],
  ['::ffff:169.254.169.254', true],
  ['::a9fe:a9fe', true],
  ['::ffff:0:169.254.169.254', true],
  ['64:ff9b::169.254.169.254', true],
  ['64:ff9b:1::a9fe:a9fe', true],
  ['64:ff9b:1:a9fe:a9:fe00::', true],
  ['64:ff9b:1:1:a9:fea9:fe00::', true],
  ['2002:a9fe:a9fe::', true],
  ['2002:6464:64c8::1', true],
  ['2001:0:4136:e378:8000:63bf:5601:5601', true],
  ['2001:0:4136:e378:8000:63bf:f5fe:fdfc', false],
  ['100.100.100.200', true],
  ['168.63.129.16', true],
  ['192.0.0.192', true],
  ['fd00:ec2::254', true],
  ['0.0.0.0', true],
  ['::', true],
  ['127.0.0.1', false],
  ['::1', false],
  ['64:ff9b:1::10.1.2.3', false],
  ['10.1.2.3', false],
  ['192.168.1.10', false],
  ['93.184.216.34', false],
  ['2606:2800:220:1::1', false],
])('%s is forbidden: %s', (address, forbidden) => {
  expect(isForbiddenAddress(address)).toBe(forbidden)
})

test.each([
  // Nobody allowed anything: an address within the house stays one, whatever it is written in.
  ['::7f00:1', [], true],
  ['::ffff:10.1.2.3', [], true],
  ['64:ff9b::10.1.2.3', ['64:ff9b::/96'], true],
  ['2002:a01:203::1', ['2002::/16'], true],
  ['2001:0:4136:e378:8000:63bf:f5fe:fdfc', ['2001::/32'], true],
  ['::1', [], true],
  ['2600::5efe:127.0.0.1', [], true],
  ['2600::200:5efe:10.1.2.3', [], true],
  ['2606:2800:220:1::1', [], false],
  // Allowed.
  ['::1', ['::1'], false],
  ['64:ff9b::10.1.2.3', ['64:ff9b::/96', '10.0.0.0/8'], false],
  ['64:ff9b::93.184.216.34', ['64:ff9b::/96'], false],
  ['64:ff9b:1::93.184.216.34', ['64:ff9b:1::/96'], false],
  // Metadata never are.
  ...['64:ff9b::a9fe:a9fe', '64:ff9b:1::a9fe:a9fe', '2002:a9fe:a9fe::', '168.63.129.16', '::ffff:a83f:8110'].map(
    it => [it, ['0.0.0.0/0', '::/0'], true] as const,
  ),
] as const)('for webhooks %s is, with %j allowed, forbidden: %s', (address, allowed, forbidden) => {
  expect(isForbiddenForWebhooks(allowed, { encrypted: true })(address)).toBe(forbidden)
})

test.each([
  ['10.1.2.3', ['10.0.0.0/8'], false],
  ['10.1.2.3', [], true],
  ['93.184.216.34', ['10.0.0.0/8'], true],
] as const)('unencrypted %s is, with %j allowed, forbidden: %s', (address, allowed, forbidden) => {
  expect(isForbiddenForWebhooks(allowed, { encrypted: false })(address)).toBe(forbidden)
})

test.each([
  'http://169.254.169.254/latest',
  'http://[::ffff:169.254.169.254]/',
  'http://[fe80::1]/',
  'http://2852039166/',
])('nothing is sent to %s, however it is spelled', async url => {
  await expect(postJson(url, '{}', { signal: never })).rejects.toThrow(ForbiddenAddress)
})

test('JSON arrives, and what is answered comes back', async () => {
  expect(await postJson(`${base}/hook`, JSON.stringify({ text: 'Grüße' }), { signal: never })).toMatchObject({
    status: 200,
    body: 'ok',
  })
  expect(seen.at(-1)).toEqual({ url: '/hook', body: '{"text":"Grüße"}' })
})

test('a name is looked up too', async () => {
  expect(await postJson(`${base.replace('127.0.0.1', 'localhost')}/hook`, '{}', { signal: never })).toMatchObject({
    status: 200,
  })
})

test('a redirect is not followed', async () => {
  expect(await postJson(`${base}/moved`, '{}', { signal: never })).toMatchObject({ status: 302 })
  expect(seen.map(({ url }) => url)).not.toContain('/elsewhere')
})

test.each([
  ['Upgrade: x\r\nConnection: Upgrade\r\n', 'with what it switches to'],
  ['', 'without saying to what'],
])('who switches protocols has answered, %j %s', async more => {
  await withRawAnswer(`HTTP/1.1 101 Switching Protocols\r\n${more}\r\n`, async url =>
    expect(await postJson(url, '{}', { signal: AbortSignal.timeout(4_000) })).toMatchObject({ status: 101 }),
  )
})

test('who hangs up without an answer is not waited for', async () => {
  await withRawAnswer('HTTP/1.1 103 Early Hints\r\n\r\n', async url =>
    expect(postJson(url, '{}', { signal: never })).rejects.toMatchObject({ code: 'ECONNRESET' }),
  )
})

/** A server that knows nothing of HTTP: it says what it is told, and waits for a moment before it hangs up. */
async function withRawAnswer(answer: string, work: (url: string) => Promise<unknown>): Promise<void> {
  const raw = createRawServer(socket => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(answer)
      setTimeout(() => socket.destroy(), 500)
    })
  })
  await new Promise<void>(ready => raw.listen(0, '127.0.0.1', ready))
  try {
    await work(`http://127.0.0.1:${(raw.address() as AddressInfo).port}/`)
  } finally {
    await new Promise(done => raw.close(done))
  }
}
