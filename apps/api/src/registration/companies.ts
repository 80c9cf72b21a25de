import { type RegistrationType, requiredLine, TextLimit } from '@foyer/domain'
import type { UpdateCompanyInput } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { holdRow } from '../database/holdRow.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { renameRootDepartment } from '../structure/structures.ts'
import { CompanyEntity } from './registration.entity.ts'

export interface Company {
  name: string | null
  setUpAt: number | null
  registrationType: RegistrationType
  greeting: string | null
  everyoneMayInvite: boolean
  /** What invitations by e-mail say; null for the standard text. */
  invitationMessage: string | null
  invitationReminders: boolean
  quickLinkEnabled: boolean
  /** After how many hours moderators are reminded of who waits; null for never. */
  approvalReminderHours: number | null
  /** Where the company's chat is told of new employees; null when there is none. */
  chatWebhookUrl: string | null
}

/** The company and its registration policy, as they are now. */
export async function company(app: App): Promise<Company> {
  const [row] = await app.database.select<Company>(
    `SELECT name, set_up_at AS setUpAt, registration_type AS registrationType, greeting,
       everyone_may_invite AS everyoneMayInvite, invitation_message AS invitationMessage,
       invitation_reminders AS invitationReminders, quick_link_enabled AS quickLinkEnabled,
       approval_reminder_hours AS approvalReminderHours, chat_webhook_url AS chatWebhookUrl FROM company WHERE id = 1`,
  )
  if (!row) throw new Error('The company’s row is missing: the migrations have not run.')
  return {
    ...row,
    everyoneMayInvite: Number(row.everyoneMayInvite) === 1,
    invitationReminders: Number(row.invitationReminders) === 1,
    quickLinkEnabled: Number(row.quickLinkEnabled) === 1,
  }
}

/** True for exactly one of all who set up at once. */
export function claimSetUp(tx: Tx, now: number, name: string): Promise<boolean> {
  return claim(tx, CompanyEntity, { setUpAt: now, name }, 'id = 1 AND setUpAt IS NULL', {})
}

/** Renames the company, and the root department with it. */
export async function updateCompany(app: App, viewer: SignedIn, input: UpdateCompanyInput): Promise<void> {
  const name = requiredLine(input.name, 'name', 'The company’s name', TextLimit.companyName)
  await app.database.inTransaction(async tx => {
    await lockCompany(tx)
    const { name: before } = await tx.findOneByOrFail(CompanyEntity, { id: 1 })
    if (name === before) return
    await tx.update(CompanyEntity, { id: 1 }, { name })
    if (before) await renameRootDepartment(tx, before, name)
    await recordActivity(tx, {
      at: app.clock(),
      kind: 'COMPANY_RENAMED',
      by: viewer,
      details: { before: { name: before }, after: { name } },
    })
  })
  app.structure.forget()
}

/** The company's rules as this transaction sees them. */
export const companyIn = (tx: Tx): Promise<CompanyEntity> => tx.findOneByOrFail(CompanyEntity, { id: 1 })

/** Stores the company's own text of invitations, or null for the standard one. */
export async function storeInvitationMessage(tx: Tx, invitationMessage: string | null): Promise<void> {
  await tx.update(CompanyEntity, { id: 1 }, { invitationMessage })
}

/** Stores where the company's chat is told of new employees, or null for nowhere. */
export async function storeChatWebhook(tx: Tx, chatWebhookUrl: string | null): Promise<void> {
  await tx.update(CompanyEntity, { id: 1 }, { chatWebhookUrl })
}

/** Lets whoever changes the company's rules at the same moment do so one after the other: first come, first served. */
export async function lockCompany(tx: Tx): Promise<void> {
  await holdRow(tx, 'company', 1)
}
