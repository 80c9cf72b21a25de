import { phoneCountry, Refused } from '@foyer/domain'
import type { App } from '../app.ts'
import type { Reads, Tx } from '../database/database.ts'
import { lockCompany } from '../registration/companies.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Lets one at a time count SMS and queue more, so that two at once don't both take the last place. The first statement of
 * its transaction: on MySQL the first read decides what all later ones see, and others may have queued while we waited.
 */
export const lockSms = (tx: Tx): Promise<void> => lockCompany(tx)

/**
 * Which of these numbers no SMS may go to now, and why. SMS cost money, and there are numbers that earn by getting them:
 * hence a list of countries, a limit for each number and one for all. Whoever goes on to queue has called `lockSms`.
 */
export async function smsRefusals(
  app: App,
  reads: Reads,
  now: number,
  phones: readonly string[],
): Promise<Map<string, Refused>> {
  const refusals = new Map<string, Refused>()
  if (phones.length === 0) return refusals
  const { countries, perNumberAndDay, perDay } = app.config.sms
  const since = now - DAY_MS
  const sent = await sentTo(reads, phones, since)
  const all = await sentInAll(reads, since)
  let left = perDay - all.count
  for (const phone of phones) {
    const country = phoneCountry(phone)
    const own = sent.get(phone)
    if (countries && (country === null || !countries.includes(country))) {
      refusals.set(phone, refused('RECIPIENT_MALFORMED', `SMS are not sent to ${country ?? 'this country'} from here.`))
    } else if (own && own.count >= perNumberAndDay) {
      const text = `This number got ${own.count} SMS within a day.`
      refusals.set(phone, tooMany(text, own.first + DAY_MS - now))
    } else if (left <= 0) {
      refusals.set(phone, tooMany(`Foyer sends at most ${perDay} SMS a day.`, (all.first ?? since) + DAY_MS - now))
    } else {
      left--
    }
  }
  return refusals
}

async function sentTo(reads: Reads, phones: readonly string[], since: number) {
  const rows = await reads.query<{ recipient: string; count: number; first: number }>(
    `SELECT recipient, COUNT(*) AS count, MIN(queued_at) AS first FROM deliveries
     WHERE channel = 'SMS' AND queued_at > ? AND recipient IN (${phones.map(() => '?')}) GROUP BY recipient`,
    [since, ...phones],
  )
  return new Map(rows.map(({ recipient, count, first }) => [recipient, { count: Number(count), first: Number(first) }]))
}

async function sentInAll(reads: Reads, since: number): Promise<{ count: number; first: number | null }> {
  const [row] = await reads.query<{ count: number; first: number | null }>(
    "SELECT COUNT(*) AS count, MIN(queued_at) AS first FROM deliveries WHERE channel = 'SMS' AND queued_at > ?",
    [since],
  )
  return { count: Number(row?.count ?? 0), first: row?.first == null ? null : Number(row.first) }
}

function tooMany(text: string, waitMs: number): Refused {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000))
  const hours = Math.ceil(seconds / 3_600)
  return refused('TOO_MANY', `${text} Try again in ${hours === 1 ? 'an hour' : `${hours} hours`}.`, seconds)
}

const refused = (code: 'TOO_MANY' | 'RECIPIENT_MALFORMED', message: string, seconds: number | null = null) =>
  new Refused(code, message, 'recipients', seconds)
