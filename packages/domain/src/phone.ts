import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'

/** Any spelling of a phone number as E.164; null when it is none. `defaultCountry` reads numbers typed without `+`. */
export function parsePhone(text: string, defaultCountry?: string | null): string | null {
  const country = defaultCountry && isSupportedCountry(defaultCountry) ? (defaultCountry as CountryCode) : undefined
  const typed = text
    .normalize('NFKC')
    // Address books wrap numbers in marks of direction that nobody sees.
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Pd}\u2212]+/gu, ' ')
    .trim()
    .replace(/^tel: ?/i, '')
    // 00 is the international prefix that people dial in most of the world.
    .replace(/^00(?=[ ()]*[1-9])/, '+')
  if (typed.length > 40 || /[^\p{Nd} +()./]/u.test(typed)) return null
  const phone = parsePhoneNumberFromString(
    typed,
    country ? { defaultCountry: country, extract: false } : { extract: false },
  )
  return phone?.isValid() ? phone.number : null
}

/** How a number begins when people type it: +49 151…, 0151…, 151…; digits alone. */
export function phoneSpellings(e164: string): string[] {
  const phone = parsePhoneNumberFromString(e164, { extract: false })
  const spellings = [e164, phone?.formatNational() ?? '', phone?.nationalNumber ?? '']
  return [...new Set(spellings.map(spelling => spelling.replace(/\D/g, '')).filter(Boolean))]
}

/** The ISO country code of a number; null where it cannot be told (satellite phones). */
export function phoneCountry(e164: string): string | null {
  return parsePhoneNumberFromString(e164, { extract: false })?.country ?? null
}

/** Whether libphonenumber knows this ISO country code. */
export function isCountry(code: string): boolean {
  return isSupportedCountry(code)
}
