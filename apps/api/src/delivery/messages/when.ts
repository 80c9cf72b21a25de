const WHEN = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** An instant for people of whom nobody knows where they are. */
export const when = (at: number): string => `${WHEN.format(at)} UTC`
