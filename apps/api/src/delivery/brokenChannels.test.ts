import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import { invite } from '../test/stories.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'
import type { VonageServer } from '../test/vonageServer.ts'

const Broken = graphql(`query Broken { brokenChannels { channel error waiting since } }`)

let app: TestApp
let vonage: VonageServer
beforeAll(async () => {
  app = await startTestApp({}, { vonage: true })
  vonage = app.vonage as VonageServer
})
afterAll(() => app?.remove())

const broken = async () => (await app.admin.run(Broken)).brokenChannels
const tried = (recipient: string) =>
  eventually(async () => {
    const [row] = await app.app.database.select<{ attempts: number; error: string | null; leaseOwner: string | null }>(
      'SELECT attempts, error, lease_owner AS leaseOwner FROM deliveries WHERE recipient = ?',
      [recipient],
    )
    expect(row).toMatchObject({ attempts: 1, error: expect.any(String), leaseOwner: null })
  })

test('admins see why a whole channel waits, and how many wait; then that it goes again', async () => {
  expect(await broken()).toEqual([])
  vonage.next({ statuses: [9] })
  await invite(app.admin, ['+4915123450001'])
  await tried('+4915123450001')
  await invite(app.admin, ['+4915123450002', '+4915123450003'])
  expect(await broken()).toEqual([
    { channel: 'SMS', error: 'the account has no credit left.', waiting: 3, since: expect.any(String) },
  ])
  app.later(61_000)
  await eventually(async () => expect(await broken()).toEqual([]))
})

test('a provider that fails for one number and takes others works', async () => {
  vonage.always('+4915123450011', { http: 500 })
  await invite(app.admin, ['+4915123450011'])
  await tried('+4915123450011')
  expect(await broken()).toHaveLength(1)
  app.later(1_000)
  await invite(app.admin, ['+4915123450012'])
  await eventually(async () => expect(await broken()).toEqual([]))
})
