import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'

/** Any spelling of a phone number as E.164; null when it is none. `defaultCountry` reads numbers typed without `+`. */
export function parsePhone(text: string, defaultCountry?: string | null): string | null {
  const country = defaultCountry && isSupportedCountry(defaultCountry) ? (defaultCountry as CountryCode) : undefined
  // 00 is the international prefix that people dial in most of the world.
  const typed = text.trim().replace(/^00(?=[1-9])/, '+')
  if (typed.length > 40 || /[^\d\s+().\-/\u00a0\u2010-\u2015]/.test(typed)) return null
  const phone = parsePhoneNumberFromString(
    typed,
    country ? { defaultCountry: country, extract: false } : { extract: false },
  )
  return phone?.isValid() ? phone.number : null
}

/** Whether libphonenumber knows this ISO country code. */
export function isCountry(code: string): boolean {
  return isSupportedCountry(code)
}
