import { phoneCountry, Refused } from '@foyer/domain'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { lockCompany } from '../registration/companies.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Which of these numbers no SMS may go to now, and why. SMS cost money, and there are numbers that earn by getting them:
 * hence a list of countries, a limit for each number and one for all. Whoever asks keeps others from asking until they
 * have written, so that two calls at once don't both take the last place.
 */
export async function smsRefusals(
  app: App,
  tx: Tx,
  now: number,
  phones: readonly string[],
): Promise<Map<string, Refused>> {
  const refusals = new Map<string, Refused>()
  if (phones.length === 0) return refusals
  const { countries, perNumberAndDay, perDay } = app.config.sms
  await lockCompany(tx)
  const since = now - DAY_MS
  const sent = await sentTo(tx, phones, since)
  const all = await sentInAll(tx, since)
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

async function sentTo(tx: Tx, phones: readonly string[], since: number) {
  const rows: { recipient: string; count: number; first: number }[] = await tx.query(
    `SELECT recipient, COUNT(*) AS count, MIN(queued_at) AS first FROM deliveries
     WHERE channel = 'SMS' AND queued_at > ? AND recipient IN (${phones.map(() => '?')}) GROUP BY recipient`,
    [since, ...phones],
  )
  return new Map(rows.map(({ recipient, count, first }) => [recipient, { count: Number(count), first: Number(first) }]))
}

async function sentInAll(tx: Tx, since: number): Promise<{ count: number; first: number | null }> {
  const [row]: { count: number; first: number | null }[] = await tx.query(
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
