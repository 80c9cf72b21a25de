/** Dates and numbers as the viewer writes them, in the language of the texts: never half a sentence in another one. */
export function localeOf(language: string): string {
  return navigator.languages.find(tag => tag === language || tag.startsWith(`${language}-`)) ?? language
}

// Weeks from two on: what ends in 13 days does not end “in 1 week”.
const STEPS: [Intl.RelativeTimeFormatUnit, size: number, from?: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800, 1_209_600],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** `3 days ago`, `in 2 hours`, `now`. Never `yesterday`: what was 30 hours ago may have been the day before. */
export function relativeTime(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const step = STEPS.find(([, size, from = size]) => Math.abs(seconds) >= from)
  if (!step) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second')
  const [unit, size] = step
  return new Intl.RelativeTimeFormat(locale).format(Math.trunc(seconds / size), unit)
}

export function exactTime(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at)
}
