import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import { Activity, register, setRegistrationType } from '../test/stories.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'

const Chat = graphql(`query Chat { companyChat { enabled host delivery { status error attempts } } }`)
const UpdateChat = graphql(`
  mutation UpdateChat($webhookUrl: String) {
    updateCompanyChat(webhookUrl: $webhookUrl) {
      __typename ... on CompanyChat { enabled host } ... on Refusal { code message field }
    }
  }
`)
const TestChat = graphql(`
  mutation TestChat { testCompanyChat { __typename ... on ChatTested { at } ... on Refusal { code message } } }
`)

/** A chat's incoming webhook: takes what Slack takes, unless told to answer something else. */
const texts: string[] = []
let answer = 200
const chat = createServer((request, response) => {
  let body = ''
  request.on('data', chunk => (body += chunk))
  request.on('end', () => {
    if (answer === 200) texts.push((JSON.parse(body) as { text: string }).text)
    response
      .writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1/' } : {})
      .end(answer === 200 ? 'ok' : 'no_service')
  })
})
let app: TestApp
let url: string
beforeAll(async () => {
  await new Promise<void>(ready => chat.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(chat.address() as AddressInfo).port}/services/T0/B0/secret-of-the-webhook`
  app = await startTestApp()
  await setRegistrationType(app, 'PUBLIC')
})
afterAll(async () => {
  await app?.remove()
  await new Promise(done => chat.close(done))
})
const update = async (webhookUrl: string | null) => (await app.admin.run(UpdateChat, { webhookUrl })).updateCompanyChat

test('is off at first, and nobody is told', async () => {
  expect((await app.admin.run(Chat)).companyChat).toEqual({ enabled: false, host: null, delivery: null })
  expect((await app.admin.run(TestChat)).testCompanyChat).toMatchObject({ code: 'CHAT_UNREACHABLE' })
  await register(app, 'before@corp.example')
})

test('a webhook is set only when a message by it arrives', async () => {
  expect(await update('not an address')).toMatchObject({ code: 'FIELD_INVALID', field: 'webhookUrl' })
  expect(await update('file:///etc/passwd')).toMatchObject({ code: 'FIELD_INVALID' })
  expect(await update('http://169.254.169.254/latest/meta-data')).toMatchObject({
    code: 'CHAT_UNREACHABLE',
    message: expect.stringContaining('metadata'),
  })
  for (const [status, words] of [
    [404, 'does not know this webhook'],
    [302, 'leads elsewhere'],
    [500, 'answered 500: no_service'],
  ] as const) {
    answer = status
    expect(await update(url)).toMatchObject({ code: 'CHAT_UNREACHABLE', message: expect.stringContaining(words) })
  }
  answer = 200
  expect((await app.admin.run(Chat)).companyChat.enabled).toBe(false)
  expect(await update(url)).toMatchObject({ enabled: true, host: new URL(url).host })
  expect(texts).toEqual(['Admin connected Foyer: new employees will be announced here.'])
  expect((await app.admin.run(TestChat)).testCompanyChat.__typename).toBe('ChatTested')
  expect((await app.admin.run(Activity)).activity.nodes[0]).toMatchObject({ kind: 'CHAT_CHANGED' })
})

test('new employees are announced, by names that are shown as they are', async () => {
  await register(app, 'ann@corp.example', 'Ann <!channel>', '@here *Lee*')
  const text = await eventually(() => {
    const found = texts.find(it => it.includes('Ann'))
    if (!found) throw new Error('Not announced yet')
    return found
  })
  expect(text.replaceAll('\u2060', '')).toBe('Ann &lt;!channel&gt; @here *Lee* joined My company.')
  expect(text).not.toMatch(/@here|\*Lee\*|<!channel>/)
  await eventually(async () =>
    expect((await app.admin.run(Chat)).companyChat.delivery).toMatchObject({ status: 'SENT', attempts: 1 }),
  )
})

test('a chat that is down loses no announcement, and the view says why', async () => {
  answer = 500
  await register(app, 'bob@corp.example', 'Bob', 'Ray')
  await eventually(async () =>
    expect((await app.admin.run(Chat)).companyChat.delivery).toMatchObject({
      status: 'QUEUED',
      error: expect.stringContaining('answered 500'),
    }),
  )
  answer = 200
  app.later(60_000)
  await eventually(() => expect(texts).toContain('Bob Ray joined My company.'))
})

test('removed, it is told of nobody any more, and its address is in no log and no answer', async () => {
  expect(await update(null)).toMatchObject({ enabled: false, host: null })
  await register(app, 'cy@corp.example', 'Cy', 'Low')
  await app.settled()
  expect(texts.join()).not.toContain('Cy')
  expect(app.logged.join('')).not.toContain('secret-of-the-webhook')
})
