import { availableParallelism } from 'node:os'
import { Refused } from '@foyer/domain'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane. */
const ARGON2ID = {
  algorithm: 2 /* Argon2id: the library's const enum cannot be imported one file at a time */,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
}
/** How many may wait for a core; the next one is told to come back. */
const QUEUE_MAX = 500

export interface PasswordHashes {
  hash(password: string): Promise<string>
  /** With no hash to compare it takes just as long, and is false. */
  verify(passwordHash: string | null, password: string): Promise<boolean>
}

/** As many hashes at once as there are cores: more would only cost memory. */
export function passwordHashes(cores = availableParallelism()): PasswordHashes {
  let running = 0
  const waiting: (() => void)[] = []

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= cores) {
      if (waiting.length >= QUEUE_MAX) {
        throw new Refused('TOO_MANY', 'Many people are signing in right now. Try again in a few seconds.', null, 5)
      }
      await new Promise<void>(resolve => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      // The place is handed over, not freed and taken again: nobody slips in between.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  // What an unknown login is compared with, so that it takes as long as a known one.
  const nobody = hash('nobody has this password', ARGON2ID)

  return {
    hash: password => inTurn(() => hash(password, ARGON2ID)),
    verify: (passwordHash, password) =>
      inTurn(async () => (await verify(passwordHash ?? (await nobody), password)) && passwordHash !== null),
  }
}
