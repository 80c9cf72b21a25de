import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Applicants, Approve, register } from '../test/stories.ts'
import { ADMIN, startTestApp, type TestApp } from '../test/testApp.ts'
import { remindOfApplicants } from './approvalReminders.ts'

const SetHours = graphql(`
  mutation SetHours($hours: Int) {
    updateRegistrationPolicy(input: { approvalReminderHours: $hours }) {
      __typename ... on RegistrationPolicy { approvalReminderHours } ... on Refusal { code field }
    }
  }
`)
const HOUR = 3_600_000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.remove())

const setHours = async (hours: number | null) => (await app.admin.run(SetHours, { hours })).updateRegistrationPolicy
const remind = () => Promise.all(Array.from({ length: 5 }, () => remindOfApplicants(app.app)))
const reminders = () => app.received.filter(({ mail }) => mail.subject?.includes('has waited')).map(({ mail }) => mail)

test('nobody is reminded unless the policy says so', async () => {
  await register(app, 'ann@corp.example', 'Ann', 'Lee')
  app.later(8 * HOUR)
  await remind()
  await app.mailsTo(ADMIN.email)
  expect(reminders()).toEqual([])
})

test('hours are 1 to 720', async () => {
  for (const hours of [0, -1, 721]) {
    expect(await setHours(hours)).toMatchObject({ code: 'FIELD_INVALID', field: 'approvalReminderHours' })
  }
  expect(await setHours(24)).toMatchObject({ approvalReminderHours: 24 })
})

test('once for each applicant, by however many replicas, and with who waits', async () => {
  await remind()
  app.later(16 * HOUR)
  app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
  const before = (await app.mailsTo(ADMIN.email)).length
  await remind()
  await app.mailsTo(ADMIN.email, before + 1)
  await remind()
  const [mail, ...more] = reminders()
  expect(more).toEqual([])
  expect(mail?.subject).toBe('Somebody has waited for approval at My company for a day')
  expect(mail?.text).toContain('ann@corp.example')
})

test('who was decided on is not reminded of', async () => {
  await register(app, 'bob@corp.example', 'Bob', 'Ray')
  const { applicants } = await app.admin.run(Applicants, {})
  await app.admin.run(Approve, { input: { ids: applicants.nodes.map(({ id }) => id) } })
  app.later(25 * HOUR)
  await remind()
  await app.settled()
  expect(reminders()).toHaveLength(1)
})
