import { Refused } from '@foyer/domain'
import { LessThan } from 'typeorm'
import type { App } from '../app.ts'
import { badInput } from '../graphql/args.ts'
import type { Tx } from './database.ts'
import { IdempotentAnswerEntity } from './idempotency.entity.ts'
import { hashToken } from './ids.ts'
import { untilNobodyInterferes } from './interference.ts'

const KEY_MAX = 200
/** A key is remembered for so long. */
const KEPT_MS = 7 * 24 * 3_600_000
/** Characters in one row, of ASCII alone: MySQL's `text` holds 65,535 bytes. */
const PART = 60_000

interface Once {
  userId: string
  key: string | null | undefined
  /** What the key stands for: the operation and its input. */
  input: unknown
  now: number
}

/**
 * Does the work once for a key and answers the same ever after, whoever repeats it while or after it is done: the key is
 * claimed by its row in the same transaction. The answer must be JSON.
 */
export async function once<T>(tx: Tx, { userId, key, input, now }: Once, work: () => Promise<T>): Promise<T> {
  if (key == null) return work()
  if (key === '' || key.length > KEY_MAX) throw badInput(`\`idempotencyKey\` has 1 to ${KEY_MAX} characters.`)
  // Kept as a hash: MySQL takes `a` and `a ` for the same.
  const idempotencyKey = hashToken(key)
  const inputHash = hashToken(JSON.stringify(input))
  const parts = await tx.find(IdempotentAnswerEntity, {
    where: { userId, idempotencyKey },
    order: { part: 'ASC' },
  })
  if (parts[0]) {
    if (parts[0].inputHash === inputHash) return JSON.parse(parts.map(({ answer }) => answer).join('')) as T
    throw new Refused(
      'IDEMPOTENCY_KEY_REUSED',
      'This key was used for another batch. Take a new key for a new batch.',
      'idempotencyKey',
    )
  }
  const row = { userId, idempotencyKey, inputHash, createdAt: now }
  // Whoever comes second meets the key here, waits, and reads the answer when it tries again.
  await tx.insert(IdempotentAnswerEntity, { ...row, part: 0, answer: '' })
  const result = await work()
  // In ASCII, so that no character is cut in two between parts.
  const answer = JSON.stringify(result).replace(
    /[^\0-\x7f]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  await tx.update(IdempotentAnswerEntity, { userId, idempotencyKey, part: 0 }, { answer: answer.slice(0, PART) })
  const more = Array.from({ length: Math.ceil(answer.length / PART) - 1 }, (_, i) => ({
    ...row,
    part: i + 1,
    answer: answer.slice((i + 1) * PART, (i + 2) * PART),
  }))
  if (more.length > 0) await tx.insert(IdempotentAnswerEntity, more)
  return result
}

interface OnceBy {
  key: string | null | undefined
  input: unknown
  /** What has to be locked before anything is read: MySQL shows what was committed until the first read, and no more. */
  lock?: (tx: Tx) => Promise<void>
}

/** The same around a whole transaction: two calls with one key at the same moment are one after the other. */
export function inTransactionOnce<T>(
  app: App,
  { userId }: { userId: string },
  { key, input, lock }: OnceBy,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const run = () =>
    app.database.inTransaction(async tx => {
      await lock?.(tx)
      return once(tx, { userId, key, input, now: app.clock() }, () => work(tx))
    })
  // Without a key nobody interferes by it, and what else meets a unique index is the use case's to tell.
  return key == null ? run() : untilNobodyInterferes(run)
}

/** Nobody repeats a call a week later. */
export async function forgetOldAnswers(app: App): Promise<void> {
  await app.database.inTransaction(tx =>
    tx.delete(IdempotentAnswerEntity, { createdAt: LessThan(app.clock() - KEPT_MS) }),
  )
}
