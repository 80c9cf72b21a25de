import { Readable } from 'node:stream'
import { oneLine, parseEmail } from '@foyer/domain'
import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer'
import type { Config } from '../config.ts'
import { type MessageKind, type MessageParams, renderMessage } from './messages/renderMessage.tsx'
import { whatWentWrong } from './smtpErrors.ts'
import { isOutOfTime, withTimeLimit } from './timeLimit.ts'
import { AT_ONCE, type Outgoing, type Transport } from './transport.ts'

interface SmtpOptions {
  smtpUrl: string
  mailFrom: NonNullable<Config['mailFrom']>
  publicUrl: string
  /** How long one attempt may take in all, whatever the server does meanwhile. */
  attemptMs: number
}

/** Sends e-mail to exactly one recipient at a time by SMTP. */
export function smtp({ smtpUrl, mailFrom, publicUrl, attemptMs }: SmtpOptions): Transport {
  const host = new URL(publicUrl).hostname
  const mailer = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: AT_ONCE,
    // The dispatcher tries again; the pool does so only where an idle connection turned out to be dead.
    maxRequeues: 1,
    connectionTimeout: Math.min(30_000, attemptMs),
    greetingTimeout: Math.min(15_000, attemptMs),
    socketTimeout: Math.min(30_000, attemptMs),
    socketCloseTimeout: 1_000,
    requireTLS: mustEncrypt(smtpUrl),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  mailer.use('stream', ({ data, message }, done) => {
    const { turn } = data as Mail
    message.processFunc(lines => Readable.from(heldAtItsEnd(lines, turn), { objectMode: false }))
    done()
  })

  return {
    captures: false,
    async send({ id, to, kind, params, sender }: Outgoing, signal, turn) {
      const recipient = parseEmail(to.address)
      if (!recipient)
        return {
          result: 'rejected',
          error: 'The recipient is not an e-mail address.',
        }
      const { subject, html, text } = await renderMessage(
        kind as MessageKind,
        params as MessageParams[MessageKind],
        sender,
      )
      try {
        const mail = {
          from: {
            name: mailFrom.name ?? oneLine(sender.companyName),
            address: mailFrom.address,
          },
          // As an object and never as text, in which commas and brackets would make more recipients.
          to: { name: oneLine(to.name ?? ''), address: recipient.address },
          envelope: { from: mailFrom.address, to: [recipient.address] },
          subject,
          html,
          text,
          // The same at every attempt, so that whoever gets it twice can tell.
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          turn,
        }
        // Socket time-outs never notice a server that drips: the attempt as a whole has an end, which closes the connection.
        await withTimeLimit(attemptMs, signal, limited => mailer.sendMail({ ...mail, signal: limited } as Mail))
        return { result: 'accepted' }
      } catch (error) {
        if (signal.aborted)
          return {
            result: 'deferred',
            error: 'Foyer stopped before it was sent.',
            providerDown: false,
          }
        if (isOutOfTime(error)) {
          const seconds = Math.round(attemptMs / 1_000)
          return {
            result: 'deferred',
            error: `The mail server did not take the message within ${seconds} seconds.`,
            providerDown: false,
          }
        }
        return whatWentWrong(error as NodemailerError, smtpUrl)
      }
    },
    close: () => mailer.close({ force: true }),
  }
}

type Mail = SendMailOptions & { turn: () => Promise<void> }

/**
 * Passes a message on, and waits with its end: the server has all of it but the dot that makes it accept. So connections,
 * recipients and contents of several messages go side by side, and their acceptance one by one. A generator, because it
 * begins with the first read, when the server wants the message; a transform would have read it all by then, and waited.
 */
async function* heldAtItsEnd(lines: Readable, turn: () => Promise<void>): AsyncGenerator<Buffer> {
  yield* lines
  await turn()
}

/** A password goes over the network encrypted or not at all, unless the URL says otherwise (`?requireTLS=false`). */
function mustEncrypt(smtpUrl: string): boolean {
  const { username, hostname } = new URL(smtpUrl)
  return username !== '' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
}
