/** Something with a time, under the day it happened on, in the viewer's own time zone. */
export function byDay<T extends { at: string }>(entries: T[]): { day: Date; entries: T[] }[] {
  const days: { day: Date; entries: T[] }[] = []
  for (const entry of entries) {
    const day = startOfDay(new Date(entry.at))
    const last = days.at(-1)
    if (last?.day.getTime() === day.getTime()) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

/** How many days ago a day was, as the calendar has it: summer time makes some of 23 hours. */
export function daysAgo(day: Date, now: Date): number {
  return Math.round((startOfDay(now).getTime() - day.getTime()) / 86_400_000)
}

function startOfDay(at: Date): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate())
}
