import { type InviteVerdict, RECIPIENT_LIST_MAX, tidyRecipient } from '@foyer/domain'
import type { Refusal } from '../refusals.ts'
import type { InviteOutcome } from './inviteDocuments.ts'

/** One recipient in the drawer. */
export interface Row {
  id: string
  /** As it goes to the server. */
  text: string
  /** How often it was named; it is invited once. */
  times: number
  /** Whether it still stands in the field, and may become something else. */
  typing: boolean
  /** What the server says would become of it; null before it has said so. */
  verdict: InviteVerdict | null
  /** Normalised by the server. */
  recipient: string | null
  refusal: Refusal | null
  /** From when another try makes sense. */
  retryAt: number | null
}
export type Rows = readonly Row[]

let lastId = 0
const newRow = (text: string, typing = false): Row => ({
  id: `${++lastId}`,
  text,
  times: 1,
  typing,
  verdict: null,
  recipient: null,
  refusal: null,
  retryAt: null,
})

/** Rows that come from another page's life get ids of this one. */
export const reborn = (rows: Rows): Row[] => rows.map(row => ({ ...row, id: `${++lastId}` }))

export const isGood = ({ verdict }: Row) => verdict === 'INVITED' || verdict === 'RENEWED'
export const needsALook = ({ verdict }: Row) => verdict === 'REFUSED'
export const isMalformed = ({ refusal }: Row) => refusal?.code === 'RECIPIENT_MALFORMED'
export const isBySms = ({ recipient }: Row) => recipient !== null && !recipient.includes('@')

/** Adds what was pasted, each once; says how many did not fit. */
export function added(rows: Rows, texts: readonly string[]): { rows: Row[]; leftOut: number } {
  const known = new Map(rows.filter(row => !row.typing).map(row => [row.text.toLowerCase(), row]))
  const again = new Map<Row, number>()
  const fresh: Row[] = []
  let leftOut = 0
  for (const text of texts.map(tidyRecipient)) {
    const key = text.toLowerCase()
    const row = known.get(key)
    if (row) again.set(row, (again.get(row) ?? 0) + 1)
    else if (known.size >= RECIPIENT_LIST_MAX) leftOut++
    else {
      const it = newRow(text)
      known.set(key, it)
      fresh.push(it)
    }
  }
  const counted = [...rows, ...fresh].map(row =>
    again.has(row) ? { ...row, times: row.times + (again.get(row) ?? 0) } : row,
  )
  return { rows: counted, leftOut }
}

/** What stands in the field as rows that may still change; what was judged already stays judged. */
export function withTyped(rows: Rows, texts: readonly string[]): Row[] {
  const before = new Map(rows.filter(row => row.typing).map(row => [row.text, row]))
  const wanted = [...new Set(texts.map(tidyRecipient))]
  return [...rows.filter(row => !row.typing), ...wanted.map(text => before.get(text) ?? newRow(text, true))]
}

/** What the server said of some rows, by id. */
export function judged(rows: Rows, outcomes: ReadonlyMap<string, InviteOutcome>, now: number): Row[] {
  return folded(rows.map(row => withOutcome(row, outcomes.get(row.id), now)))
}

export function withOutcome(row: Row, outcome: InviteOutcome | undefined, now: number): Row {
  if (!outcome) return row
  const { verdict, recipient, refusal } = outcome
  const seconds = refusal?.retryAfterSeconds
  const malformed = refusal?.code === 'RECIPIENT_MALFORMED'
  return {
    ...row,
    verdict,
    recipient: malformed ? null : recipient,
    refusal,
    retryAt: seconds == null ? null : now + seconds * 1_000,
  }
}

/** Whoever is named in two spellings is one row, with their name if it is known from one of them. */
export function folded(rows: Rows): Row[] {
  const first = new Map<string, number>()
  const result: Row[] = []
  for (const row of rows) {
    const at = row.typing || row.recipient === null ? undefined : first.get(row.recipient)
    const same = at === undefined ? undefined : result[at]
    if (at === undefined || same === undefined) {
      if (!row.typing && row.recipient !== null) first.set(row.recipient, result.length)
      result.push(row)
    } else {
      const text = row.text.includes('<') && !same.text.includes('<') ? row.text : same.text
      result[at] = { ...same, text, times: same.times + row.times }
    }
  }
  return result
}

/** A row that was corrected; it may have become several, or nothing. */
export function mended(rows: Rows, id: string, texts: readonly string[]): Row[] {
  return rows.flatMap(row => (row.id === id ? texts.map(text => newRow(tidyRecipient(text))) : [row]))
}

/** Nothing is typed any more: what stood in the field is in the list for good. */
export function settled(rows: Rows): Row[] {
  if (!rows.some(row => row.typing)) return [...rows]
  const known = new Set(rows.filter(row => !row.typing).map(row => row.text.toLowerCase()))
  const isNew = (row: Row) => !known.has(row.text.toLowerCase())
  const again = rows.filter(row => row.typing && !isNew(row)).map(row => row.text)
  const rest = rows.filter(row => !row.typing || isNew(row)).map(row => ({ ...row, typing: false }))
  return folded(added(rest, again).rows)
}

/** To be asked about anew. */
export const unjudged = (row: Row): Row => ({ ...row, verdict: null, refusal: null, retryAt: null })

/** What the list shows: of what is being typed, only what has become something. */
export function shown(rows: Rows): Row[] {
  const known = new Set(rows.filter(row => !row.typing).map(row => row.recipient))
  return rows.filter(row => !row.typing || (row.verdict !== null && !isMalformed(row) && !known.has(row.recipient)))
}

export interface Counts {
  invited: number
  renewed: number
  look: number
  checking: number
  /** How many namings too many there were. */
  twice: number
  /** How many go by SMS, of those that go. */
  sms: number
  good: number
}

export function counted(rows: Rows): Counts {
  const counts: Counts = { good: 0, invited: 0, renewed: 0, look: 0, checking: 0, twice: 0, sms: 0 }
  for (const row of rows) {
    if (row.verdict === 'INVITED') counts.invited++
    else if (row.verdict === 'RENEWED') counts.renewed++
    else if (row.verdict === 'REFUSED') counts.look++
    else counts.checking++
    if (row.times > 1) counts.twice++
    if (isGood(row) && isBySms(row)) counts.sms++
  }
  counts.good = counts.invited + counts.renewed
  return counts
}

/** The name in front, as it was given, and what the message goes to. */
export function parts(text: string): { label: string; bare: string } {
  const [, label = '', bracketed] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? []
  return bracketed === undefined ? { label: '', bare: text } : { label: label.trim(), bare: bracketed.trim() }
}

/** A recipient as it is read in a list: the address, and the name if one was given. */
export function readable({ text, recipient }: Pick<Row, 'text' | 'recipient'>): { address: string; name: string } {
  const { label, bare } = parts(text)
  const name = label.replace(/["“”]/g, '').trim()
  const comma = name.indexOf(',')
  const inOrder = comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`
  return { address: recipient ?? bare, name: inOrder.trim() }
}
