import { parseDomainName } from './domainName.ts'
import { Refused } from './refusal.ts'
import { holdsUnseen, trimEnds } from './text.ts'

/** The longest address that SMTP carries, in bytes. */
export const EMAIL_MAX_BYTES = 254

export interface Email {
  /** As shown and as mailed: the local part as typed, the domain in lower-case ASCII. */
  address: string
  /** What two addresses are compared by: all in lower case. */
  canonical: string
  /** The domain in lower-case ASCII. */
  domain: string
}

// RFC 5321's dot-string: no quoted local parts, comments, groups or angle brackets. What cannot be written cannot be smuggled.
const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/** The one parser of e-mail addresses: validation, domain rule and mailer all take what it gives. Null when malformed. */
export function parseEmail(text: string): Email | null {
  const typed = trimEnds(text).normalize('NFC')
  const at = typed.lastIndexOf('@')
  // A domain would lose what is not seen, and become another one.
  if (at < 1 || holdsUnseen(typed)) return null
  const local = typed.slice(0, at)
  // `=?` opens an encoded word: mail clients would show another address than the one we checked.
  if (!LOCAL_PART.test(local) || local.includes('=?') || byteLength(local) > 64) return null
  const domain = parseDomainName(typed.slice(at + 1))
  if (domain === null || !domain.includes('.')) return null
  const address = `${local}@${domain}`
  if (byteLength(address) > EMAIL_MAX_BYTES) return null
  // The Turkish capital İ would come apart into an i and a dot that no address may have.
  const folded = local.replaceAll('İ', 'i').toLowerCase().normalize('NFC')
  return { address, canonical: `${folded}@${domain}`, domain }
}

/** An address that is needed, or a refusal that names the field. */
export function requiredEmail(text: string, field = 'email'): Email {
  const email = parseEmail(text)
  if (email) return email
  throw new Refused('RECIPIENT_MALFORMED', `“${text.trim().slice(0, 100)}” is not an e-mail address.`, field)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
