import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * How old a receipt may be. Vonage tries for a day to get one through, and a receipt that comes twice changes nothing: this
 * only keeps what somebody once overheard from being good for ever.
 */
const OLDEST_S = 25 * 3_600
/** What clocks may differ. */
const AHEAD_S = 300

/** The ways of signing that Vonage offers, by the length of what comes out. MD5 hash is what an account begins with. */
const METHODS: Record<number, ((text: string, secret: string) => Buffer)[]> = {
  32: [(text, secret) => createHash('md5').update(text).update(secret).digest(), hmac('md5')],
  40: [hmac('sha1')],
  64: [hmac('sha256')],
  128: [hmac('sha512')],
}

/** Whether Vonage signed these fields with our secret, and not too long ago. */
export function isSigned(fields: Record<string, string>, secret: string, now: number): boolean {
  const { sig = '', timestamp = '', ...others } = fields
  const age = now / 1_000 - (/^\d{1,12}$/.test(timestamp) ? Number(timestamp) : 0)
  if (age > OLDEST_S || age < -AHEAD_S) return false
  const given = Buffer.from(/^[\da-f]+$/i.test(sig) ? sig : '', 'hex')
  const text = signedText({ ...others, timestamp })
  return (METHODS[sig.length] ?? []).some(method => isSame(method(text, secret), given))
}

/** Each field in the order of their names; what would look like another field does not. */
function signedText(fields: Record<string, string>): string {
  const names = Object.keys(fields).sort()
  return names.map(name => `&${name}=${fields[name]?.replace(/[&=]/g, '_')}`).join('')
}

function hmac(algorithm: string) {
  return (text: string, secret: string) => createHmac(algorithm, secret).update(text).digest()
}

const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)
