import { optionalLines, Refused, standardInvitationMessage, TextLimit } from '@foyer/domain'
import type { InvitationMessage, MessagePreview, PreviewInvitationInput } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import { type App, link } from '../app.ts'
import { senderNow } from '../delivery/content.ts'
import { company, companyIn, storeInvitationMessage } from '../registration/companies.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { fullName } from '../user/users.ts'
import { expiryFrom } from './writeInvitations.ts'

/** What invitations by e-mail say unless their inviter writes something else. */
export async function standardMessage(app: App): Promise<string> {
  return (await invitationMessage(app)).text
}

export async function invitationMessage(app: App): Promise<InvitationMessage> {
  const { name, invitationMessage: own } = await company(app)
  const standard = standardInvitationMessage(name ?? 'Foyer')
  // A company that goes back to the free plan keeps its text, for the day it returns.
  return { text: (app.config.commercial && own) || standard, standard, editable: app.config.commercial }
}

/** The text to store with an invitation: null for the standard one. Another one is refused on the free plan. */
export function ownMessage(app: App, asked: string | null | undefined, standard: string): string | null {
  const message = optionalLines(asked, 'message', 'The message', TextLimit.message)
  if (message === null || message === standard) return null
  if (!app.config.commercial) throw locked()
  return message
}

export async function updateInvitationMessage(
  app: App,
  viewer: SignedIn,
  text: string | null,
): Promise<InvitationMessage> {
  const own = optionalLines(text, 'text', 'The message', TextLimit.message)
  const { standard } = await invitationMessage(app)
  const stored = own === standard ? null : own
  if (stored !== null && !app.config.commercial) throw locked()
  await app.database.inTransaction(async tx => {
    const { invitationMessage: before } = await companyIn(tx)
    await storeInvitationMessage(tx, stored)
    await recordActivity(tx, {
      at: app.clock(),
      kind: 'POLICY_CHANGED',
      by: viewer,
      details: { before: { invitationMessage: before }, after: { invitationMessage: stored } },
    })
  })
  return invitationMessage(app)
}

const locked = () =>
  new Refused(
    'MESSAGE_LOCKED',
    'The message text can be edited on the commercial plan only. Leave it out: the standard text is sent.',
    'message',
  )

/** The mail or the SMS as it will arrive, written by the same code that writes the real one. */
export async function previewInvitation(
  app: App,
  viewer: SignedIn,
  input: PreviewInvitationInput,
): Promise<MessagePreview> {
  const standard = await standardMessage(app)
  const message = ownMessage(app, input.message, standard) ?? standard
  const sender = await senderNow(app)
  const params = {
    inviter: fullName(viewer),
    firstName: input.firstName ?? null,
    message: input.channel === 'SMS' ? null : message,
    expiresAt: expiryFrom(app, app.clock()),
    // As long as a real one, and nobody's.
    link: link(app, '/invitation', 'x'.repeat(43)),
  }
  // Loaded when somebody looks.
  if (input.channel === 'SMS') {
    const { renderSms, smsSize } = await import('../delivery/messages/renderSms.ts')
    const text = renderSms('INVITATION', params, sender)
    return { subject: null, text, html: null, sms: smsSize(text) }
  }
  const { renderMessage } = await import('../delivery/messages/renderMessage.tsx')
  return { ...(await renderMessage('INVITATION', params, sender)), sms: null }
}
