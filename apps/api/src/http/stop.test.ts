import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kind } from '../test/databases.ts'
import { UpdatePolicy, WhoAmI } from '../test/stories.ts'
import { ADMIN, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

test('stopping answers what is under way and cuts what only stands open', async () => {
  const app = await startTestApp()
  const port = Number(new URL(app.url).port)
  const silent = connect(port, '127.0.0.1')
  await new Promise(done => silent.once('connect', done))
  // fetch keeps its connections alive, as browsers and proxies do.
  const asked = Array.from({ length: 5 }, () =>
    app.client().run(SignIn, { input: { login: 'x@y.example', password: PASSWORD } }),
  )
  await app.admin.run(WhoAmI)
  const begun = Date.now()
  await app.remove()
  expect(Date.now() - begun).toBeLessThan(5_000)
  expect((await Promise.all(asked)).map(({ signIn }) => signIn.__typename)).toEqual(asked.map(() => 'Refusal'))
  silent.destroy()
})

describe.runIf(kind === 'mysql')('while another program holds a lock', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app?.remove())

  test('writes are refused within ten seconds, nothing is changed, and reads go on', async () => {
    const holder = app.app.database.writer.createQueryRunner()
    await holder.startTransaction()
    await holder.query('SELECT id FROM company WHERE id = 1 FOR UPDATE')
    const begun = Date.now()
    const written = app.admin.ask(UpdatePolicy, { input: { greeting: 'late' } })
    expect((await app.admin.run(WhoAmI)).viewer?.user.email).toBe(ADMIN.email)
    const { errors } = await written
    expect(errors?.[0]).toMatchObject({ extensions: { retryable: true }, message: expect.stringContaining('busy') })
    expect(Date.now() - begun).toBeLessThan(10_000)
    await holder.rollbackTransaction()
    await holder.release()
    expect(await app.app.database.select('SELECT greeting FROM company')).toEqual([{ greeting: null }])
  })
})
