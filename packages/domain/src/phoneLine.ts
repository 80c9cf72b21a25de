import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** Whether SMS arrive at a number: not at landlines, free, premium and other special numbers. */
export type PhoneLine = 'MOBILE' | 'OTHER'

/**
 * What is at the other end of a number; null when nobody has such a number. Asked before an SMS goes out, and not by
 * `parsePhone`: its tables know each range in the world, which the client need not carry, and when they are wrong about a
 * range, nobody who signs in by a number of it is locked out.
 */
export function phoneLine(e164: string): PhoneLine | null {
  const type = parsePhoneNumberFromString(e164, { extract: false })?.getType()
  if (type === undefined) return null
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? 'MOBILE' : 'OTHER'
}
