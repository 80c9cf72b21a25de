import { Refused } from '@foyer/domain'
import { isDuplicate } from './duplicates.ts'

const TRIES = 5

/** Thrown in a transaction that finds that what it had decided by was changed by another one meanwhile. */
export class Interfered extends Error {}

/**
 * Decides again by what others have written, when a transaction met it: it throws `Interfered`, or a unique index did.
 * On MySQL a transaction never sees what was committed since its first read; a new one does.
 */
export async function untilNobodyInterferes<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isDuplicate(error) && !(error instanceof Interfered)) throw error
      if (tries < TRIES) continue
      throw new Refused('CONFLICT', 'Others change the same at this moment. Try again.', null)
    }
  }
}
