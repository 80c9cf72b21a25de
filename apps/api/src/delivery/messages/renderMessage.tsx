import { render, toPlainText } from '@react-email/components'
import { type ApplicantsOverdueParams, applicantsOverdue } from './applicantsOverdue.tsx'
import { type ApplicantsWaitingParams, applicantsWaiting } from './applicantsWaiting.tsx'
import { type ApplicationApprovedParams, applicationApproved } from './applicationApproved.tsx'
import { type ApplicationReceivedParams, applicationReceived } from './applicationReceived.tsx'
import { type ApplicationRejectedParams, applicationRejected } from './applicationRejected.tsx'
import { type CredentialsParams, credentials } from './credentials.tsx'
import { type InvitationParams, invitation } from './invitation.tsx'
import { type InvitationAskedParams, invitationAsked } from './invitationAsked.tsx'
import { invitationReminder } from './invitationReminder.tsx'
import { Layout } from './layout.tsx'
import type { Sender, WriteMessage } from './message.ts'
import { type PasswordChangedParams, passwordChanged } from './passwordChanged.tsx'
import { type PasswordResetParams, passwordReset } from './passwordReset.tsx'
import { type RegistrationClosedParams, registrationClosed } from './registrationClosed.tsx'
import { type RegistrationKnownParams, registrationKnown } from './registrationKnown.tsx'
import { type RegistrationLinkParams, registrationLink } from './registrationLink.tsx'
import { type RegistrationWaitingParams, registrationWaiting } from './registrationWaiting.tsx'
import { type TemporaryPasswordParams, temporaryPassword } from './temporaryPassword.tsx'
import { type TokenExpiresParams, tokenExpires } from './tokenExpires.tsx'
import { type WebhookDisabledParams, webhookDisabled } from './webhookDisabled.tsx'

/** Every kind of mail, and what is written into it. */
export interface MessageParams {
  APPLICANTS_OVERDUE: ApplicantsOverdueParams
  APPLICANTS_WAITING: ApplicantsWaitingParams
  APPLICATION_APPROVED: ApplicationApprovedParams
  APPLICATION_RECEIVED: ApplicationReceivedParams
  APPLICATION_REJECTED: ApplicationRejectedParams
  CREDENTIALS: CredentialsParams
  INVITATION: InvitationParams
  INVITATION_ASKED: InvitationAskedParams
  INVITATION_REMINDER: InvitationParams
  PASSWORD_CHANGED: PasswordChangedParams
  PASSWORD_RESET: PasswordResetParams
  REGISTRATION_CLOSED: RegistrationClosedParams
  REGISTRATION_KNOWN: RegistrationKnownParams
  REGISTRATION_LINK: RegistrationLinkParams
  REGISTRATION_WAITING: RegistrationWaitingParams
  TEMPORARY_PASSWORD: TemporaryPasswordParams
  TOKEN_EXPIRES: TokenExpiresParams
  WEBHOOK_DISABLED: WebhookDisabledParams
}
export type MessageKind = keyof MessageParams

const MESSAGES: { [Kind in MessageKind]: WriteMessage<MessageParams[Kind]> } = {
  APPLICANTS_OVERDUE: applicantsOverdue,
  APPLICANTS_WAITING: applicantsWaiting,
  APPLICATION_APPROVED: applicationApproved,
  APPLICATION_RECEIVED: applicationReceived,
  APPLICATION_REJECTED: applicationRejected,
  CREDENTIALS: credentials,
  INVITATION: invitation,
  INVITATION_ASKED: invitationAsked,
  INVITATION_REMINDER: invitationReminder,
  PASSWORD_CHANGED: passwordChanged,
  PASSWORD_RESET: passwordReset,
  REGISTRATION_CLOSED: registrationClosed,
  REGISTRATION_KNOWN: registrationKnown,
  REGISTRATION_LINK: registrationLink,
  REGISTRATION_WAITING: registrationWaiting,
  TEMPORARY_PASSWORD: temporaryPassword,
  TOKEN_EXPIRES: tokenExpires,
  WEBHOOK_DISABLED: webhookDisabled,
}

/** A message as it is mailed. */
export interface Rendered {
  subject: string
  html: string
  text: string
}

/** Writes a message of one kind, as HTML and as plain text. React escapes whatever people typed. */
export async function renderMessage<Kind extends MessageKind>(
  kind: Kind,
  params: MessageParams[Kind],
  sender: Sender,
): Promise<Rendered> {
  const message = MESSAGES[kind](params, sender)
  const subject = oneHeaderLine(message.subject)
  const html = await render(
    <Layout subject={subject} preview={message.preview} heading={message.heading} sender={sender}>
      {message.body}
    </Layout>,
  )
  const text = toPlainText(html, PLAIN_TEXT)
  return { subject, html, text }
}

const PLAIN_TEXT: Parameters<typeof toPlainText>[1] = {
  selectors: [
    { selector: 'h1', options: { uppercase: false } },
    // Of a button the words are left; its address follows on a line of its own.
    { selector: 'a.button', format: 'inline' },
  ],
}

// A company name holds no line break, but a header that ends early would be somebody else's header: said twice is safer.
function oneHeaderLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
