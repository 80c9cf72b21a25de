import { oneLine } from '@foyer/domain'
import type { NodemailerError } from 'nodemailer'
import type { Outcome } from './transport.ts'

/** What a failed SMTP session means for the delivery, with a reason for people that holds no credentials. */
export function whatWentWrong(error: NodemailerError, smtpUrl: string): Outcome {
  const providerDown = concernsTheServer(error)
  const reason = withoutSecrets(oneLine(`${said(error)} ${error.response ?? ''}`), smtpUrl).slice(0, 500)
  // 5xx is for good, but only as the answer to this recipient or this message.
  const refused = error.code === 'EENVELOPE' || error.code === 'EMESSAGE'
  if (refused && error.permanent && !providerDown) return { result: 'rejected', error: reason }
  return { result: 'deferred', error: reason, providerDown }
}

/** Whether it has nothing to do with this message: no connection, no TLS, no login, or our sender is not welcome. */
function concernsTheServer({ code, command, originalCode, timeoutType, responseCode }: NodemailerError): boolean {
  if (code === 'ECONNECTION') return command !== 'CONN' // In the middle of a message it is closed as CONN.
  if (code === 'ESOCKET') return !['ECONNRESET', 'EPIPE'].includes(originalCode ?? '')
  if (code === 'ETIMEDOUT') return timeoutType !== 'SOCKET_TIMEOUT'
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    // 530 and 535: it wants a login first, whatever command it says so to.
    return command === 'MAIL FROM' || responseCode === 530 || responseCode === 535
  }
  return ['EAUTH', 'ECONFIG', 'EDNS', 'ENOAUTH', 'EOAUTH2', 'EPROTOCOL', 'EPROXY', 'ETLS'].includes(code ?? '')
}

function said({ code, command, originalCode, timeoutType, message }: NodemailerError): string {
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
    case 'EOAUTH2':
      return 'The mail server refuses the login.'
    case 'EDNS':
      return 'The mail server’s name cannot be resolved.'
    case 'ECONNECTION':
      return 'The mail server closed the connection.'
    case 'EPROTOCOL':
      return 'The mail server does not answer as one.'
    case 'ETIMEDOUT':
      return timeoutType === 'SOCKET_TIMEOUT'
        ? 'The mail server stopped answering.'
        : 'The mail server does not answer.'
    case 'ETLS':
      return `No encrypted connection to the mail server: ${message}`
    case 'ESOCKET':
      return originalCode === 'ECONNREFUSED'
        ? 'The mail server refuses connections.'
        : `The connection to the mail server failed: ${message}`
    case 'EENVELOPE':
      return command === 'MAIL FROM' ? 'The mail server refuses the sender.' : 'The mail server refuses the recipient.'
    case 'EMESSAGE':
      return 'The mail server refuses the message.'
    default:
      return `The message could not be sent: ${message}`
  }
}

/** Servers quote what they were told: neither a password nor a link's token is for the log or the list of invitations. */
function withoutSecrets(text: string, smtpUrl: string): string {
  const { username, password } = new URL(smtpUrl)
  const [user, pass] = [decoded(username), decoded(password)]
  const base64 = (secret: string) => Buffer.from(secret).toString('base64')
  const secrets = [pass, password, base64(pass), base64(`\0${user}\0${pass}`)].filter(secret => secret.length >= 4)
  const redacted = secrets.reduce((left, secret) => left.replaceAll(secret, '…'), text)
  return redacted.replace(/(https?:\/\/[^\s#]*#)[\w-]+/g, '$1…')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
