/** Dates and numbers as the viewer writes them, in the language of the texts: never half a sentence in another one. */
export function localeOf(language: string): string {
  return navigator.languages.find(tag => tag === language || tag.startsWith(`${language}-`)) ?? language
}

const DAY = 86_400

// How large a unit is, from when on it is used, and to what one rounds before one looks whether it is: 23 hours and 59
// minutes are a day. Weeks only from two on, because nobody thinks of 13 days as of two weeks.
const STEPS: [Intl.RelativeTimeFormatUnit, size: number, from: number, roundedTo: number][] = [
  ['year', 365 * DAY, 360 * DAY, 30 * DAY],
  ['month', 30 * DAY, 30 * DAY, DAY],
  ['week', 7 * DAY, 14 * DAY, DAY],
  ['day', DAY, DAY, 3_600],
  ['hour', 3_600, 3_600, 60],
  ['minute', 60, 60, 1],
]

/**
 * `3 days ago`, `in 2 hours`, to the nearest; null for less than a minute, for which each place has a word of its own. Never
 * `yesterday`: what was 30 hours ago may have been the day before.
 */
export function relativeTime(at: Date, now: Date, locale: string): string | null {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const step = STEPS.find(([, , from, roundedTo]) => Math.round(Math.abs(seconds) / roundedTo) * roundedTo >= from)
  if (!step) return null
  const [unit, size] = step
  return new Intl.RelativeTimeFormat(locale).format(Math.round(seconds / size), unit)
}

/** `in 42 seconds`; what is a minute away or more as everywhere. */
export function timeLeft(at: Date, now: Date, locale: string): string {
  const seconds = Math.ceil((at.getTime() - now.getTime()) / 1000)
  return relativeTime(at, now, locale) ?? new Intl.RelativeTimeFormat(locale).format(seconds, 'second')
}

/** To the second, and in which zone. */
export function exactTime(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(at)
}

/** The same, short enough for a line of a log. */
export function clockTime(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }).format(at)
}

export function shortDate(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at)
}
