import { oneLine } from '@foyer/domain'
import type { NodemailerError } from 'nodemailer'
import { type Outcome, PROVIDER_DOWN } from './transport.ts'

/** What a failed SMTP session means for the delivery, with a reason for people that holds no secrets. */
export function whatWentWrong(error: NodemailerError, smtpUrl: string): Outcome {
  const providerDown = concernsTheServer(error)
  const cause = providerDown ? PROVIDER_DOWN.EMAIL + serverCause(error) : messageCause(error)
  const answer = error.response && !cause.includes(error.response) ? ` ${error.response}` : ''
  const reason = withoutSecrets(oneLine(cause + answer), smtpUrl).slice(0, 500)
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
  return ['EAUTH', 'EDNS', 'ENOAUTH', 'EOAUTH2', 'EPROTOCOL', 'EPROXY', 'ETLS'].includes(code ?? '')
}

function serverCause({ code, command, originalCode, message }: NodemailerError): string {
  switch (code) {
    case 'ECONNECTION':
      return 'it closed the connection.'
    case 'EDNS':
      return 'its name cannot be resolved.'
    case 'EENVELOPE':
      return command === 'MAIL FROM' ? 'it refuses the sender.' : 'it wants a login.'
    case 'EPROTOCOL':
      return 'it turned Foyer away.'
    case 'ESOCKET':
      return originalCode === 'ECONNREFUSED' ? 'it refuses connections.' : `the connection failed, ${message}.`
    case 'ETIMEDOUT':
      return 'it does not answer.'
    case 'ETLS':
      return `no encrypted connection, ${message}.`
    default:
      return 'it refuses the login.'
  }
}

function messageCause({ code, message }: NodemailerError): string {
  switch (code) {
    case 'ECONNECTION':
    case 'ESOCKET':
      return 'The connection to the mail server broke.'
    case 'EENVELOPE':
      return 'The mail server refuses the recipient.'
    case 'EMESSAGE':
      return 'The mail server refuses the message.'
    case 'ETIMEDOUT':
      return 'The mail server stopped answering.'
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
