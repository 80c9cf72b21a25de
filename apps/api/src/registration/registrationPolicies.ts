import { APPROVAL_REMINDER_HOURS_MAX, optionalLines, Refused, TextLimit, trustedDomains } from '@foyer/domain'
import type { RegistrationPolicy, RegistrationPolicyInput } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { demandScopes } from '../graphql/fieldScopes.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { approveAllApplicants, countApplicants } from '../user/applicants.ts'
import { company, companyIn, lockCompany } from './companies.ts'
import { quickLink } from './quickLinks.ts'
import { CompanyEntity, TrustedDomainEntity } from './registration.entity.ts'

/** The registration policy; the quick link in it is for who may invite. */
export async function registrationPolicyFor(app: App, viewer: SignedIn): Promise<RegistrationPolicy> {
  const policy = await company(app)
  const { registrationType, greeting, everyoneMayInvite, invitationReminders, quickLinkEnabled } = policy
  const domains = await app.database.select<{ domain: string }>('SELECT domain FROM trusted_domains ORDER BY domain')
  return {
    registrationType,
    greeting,
    everyoneMayInvite,
    invitationReminders,
    approvalReminderHours: policy.approvalReminderHours,
    quickLinkEnabled,
    trustedDomains: domains.map(row => row.domain),
    quickLink: quickLinkEnabled && viewer.sees.invitePeople ? await quickLink(app) : null,
  }
}

/** Changes what is given and leaves the rest. */
export async function updateRegistrationPolicy(
  app: App,
  viewer: SignedIn,
  input: RegistrationPolicyInput,
): Promise<RegistrationPolicy> {
  const domains = input.trustedDomains == null ? null : trustedDomains(input.trustedDomains)
  const changes: Partial<CompanyEntity> = {}
  if (input.registrationType != null) changes.registrationType = input.registrationType
  if (input.greeting !== undefined) {
    changes.greeting = optionalLines(input.greeting, 'greeting', 'The greeting', TextLimit.greeting)
  }
  if (input.everyoneMayInvite != null) changes.everyoneMayInvite = input.everyoneMayInvite
  if (input.invitationReminders != null) changes.invitationReminders = input.invitationReminders
  if (input.approvalReminderHours !== undefined)
    changes.approvalReminderHours = reminderHours(input.approvalReminderHours)
  if (input.quickLinkEnabled != null) changes.quickLinkEnabled = input.quickLinkEnabled

  await app.database.inTransaction(async tx => {
    await lockCompany(tx)
    const before = await asBefore(tx, changes, domains)
    await decideWaiting(app, tx, viewer, input)
    if (Object.keys(changes).length > 0) await tx.update(CompanyEntity, { id: 1 }, changes)
    if (domains) await replaceTrustedDomains(tx, domains)
    await recordActivity(tx, {
      at: app.clock(),
      kind: 'POLICY_CHANGED',
      by: viewer,
      details: { before, after: { ...changes, ...(domains && { trustedDomains: domains }) } },
    })
  })
  return registrationPolicyFor(app, viewer)
}

/** What is about to change, as it is: for the audit log. */
async function asBefore(tx: Tx, changes: Partial<CompanyEntity>, domains: string[] | null) {
  const row = await companyIn(tx)
  const known = Object.keys(changes).map(field => [field, row[field as keyof CompanyEntity]])
  const trusted = domains && (await tx.find(TrustedDomainEntity, { order: { domain: 'ASC' } }))
  return { ...Object.fromEntries(known), ...(trusted && { trustedDomains: trusted.map(({ domain }) => domain) }) }
}

/** Turning MODERATED to PUBLIC strands nobody: whoever waits must be thought of. */
async function decideWaiting(app: App, tx: Tx, viewer: SignedIn, input: RegistrationPolicyInput): Promise<void> {
  if (input.registrationType !== 'PUBLIC') return
  const before = await tx.findOneByOrFail(CompanyEntity, { id: 1 })
  if (before.registrationType === 'PUBLIC') return
  const waiting = await countApplicants(tx)
  if (waiting === 0 || input.waitingApplicants === 'KEEP') return
  if (input.waitingApplicants === 'APPROVE') {
    demandScopes(viewer, ['applicants:decide'])
    return approveAllApplicants(app, tx, viewer)
  }
  const people = waiting === 1 ? 'One person waits' : `${waiting} people wait`
  throw new Refused(
    'WAITING_APPLICANTS_UNDECIDED',
    `${people} for approval. Say what becomes of them: keep waiting, or approve all.`,
    'waitingApplicants',
  )
}

function reminderHours(hours: number | null): number | null {
  if (hours === null || (hours >= 1 && hours <= APPROVAL_REMINDER_HOURS_MAX)) return hours
  const most = APPROVAL_REMINDER_HOURS_MAX / 24
  throw new Refused('FIELD_INVALID', `Remind after 1 hour to ${most} days, or never.`, 'approvalReminderHours')
}

async function replaceTrustedDomains(tx: Tx, domains: string[]): Promise<void> {
  await tx.createQueryBuilder().delete().from(TrustedDomainEntity).execute()
  if (domains.length > 0)
    await tx.insert(
      TrustedDomainEntity,
      domains.map(domain => ({ domain })),
    )
}
