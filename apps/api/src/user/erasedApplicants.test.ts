import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Activity, Reject, register } from '../test/stories.ts'
import { tables } from '../test/tables.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'

const Rejected = graphql(`
  query Rejected { applicants(status: REJECTED) { totalCount nodes { id firstName lastName email decidedAt } } }
`)
const Erase = graphql(`
  mutation Erase($ids: [ID!]!) {
    eraseApplicants(ids: $ids) {
      __typename
      ... on ApplicantsPayload { outcomes { user { status firstName email } refusal { code } } }
      ... on Refusal { code }
    }
  }
`)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.remove())

const erase = async (ids: string[]) => {
  const { eraseApplicants } = await app.admin.run(Erase, { ids })
  if (eraseApplicants.__typename !== 'ApplicantsPayload') throw new Error(eraseApplicants.code)
  return eraseApplicants.outcomes
}
const rejected = async () => (await app.admin.run(Rejected)).applicants

test('who was rejected is erased once, and the fact stays', async () => {
  const { result } = await register(app, 'zaphod@elsewhere.example', 'Zaphod', 'Beeblebrox')
  const id = result.__typename === 'User' ? result.id : ''
  expect(await erase([id])).toMatchObject([{ refusal: { code: 'CONFLICT' } }])
  await app.admin.run(Reject, { input: { ids: [id], reason: 'We don’t know you, Zaphod.' } })
  expect(await rejected()).toMatchObject({ totalCount: 1, nodes: [{ firstName: 'Zaphod' }] })

  expect(await erase([id])).toMatchObject([
    { user: { status: 'REJECTED', firstName: 'Erased', email: null }, refusal: null },
  ])
  expect(await erase([id])).toMatchObject([{ refusal: { code: 'CONFLICT' } }])
  expect((await rejected()).nodes[0]?.decidedAt).toEqual(expect.any(String))
  const { activity } = await app.admin.run(Activity)
  expect(activity.nodes.find(({ kind }) => kind === 'REJECTED')?.summary).toBe('Admin rejected Erased applicant.')
})

test('nothing of them is left in any table', async () => {
  await app.mailsTo('zaphod@elsewhere.example', 3)
  const all = JSON.stringify(await tables(app))
  expect(all).not.toMatch(/zaphod|beeblebrox/i)
})

test('they may come again, as anybody', async () => {
  const { result } = await register(app, 'zaphod@elsewhere.example', 'Zaphod', 'Beeblebrox')
  expect(result).toMatchObject({ status: 'PENDING' })
})
