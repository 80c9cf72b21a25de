import type { Limits } from './limits.ts'

/** So many calls are taken at once: a write for every call would cost more than the call. */
const SHARE = 60

interface Share {
  left: number
  until: number
}

/**
 * Counts the calls of API tokens, at all replicas together: each takes a share of what a token may make from the database,
 * and spends it by itself. What a replica has taken and not spent is lost to the others until the minute is over.
 */
export function tokenCalls(limits: Limits): (tokenId: string) => Promise<void> {
  const shares = new Map<string, Share>()
  const taking = new Map<string, Promise<void>>()

  async function take(tokenId: string): Promise<void> {
    const until = Date.now() + (await limits.count('tokenCalls', tokenId, SHARE))
    for (const [id, share] of shares) if (share.until <= Date.now()) shares.delete(id)
    shares.set(tokenId, { left: SHARE, until })
  }

  /** Many calls that come at once take one share. */
  function takeOnce(tokenId: string): Promise<void> {
    const taken = taking.get(tokenId) ?? take(tokenId).finally(() => taking.delete(tokenId))
    taking.set(tokenId, taken)
    return taken
  }

  return async tokenId => {
    for (;;) {
      const share = shares.get(tokenId)
      if (share && share.left > 0 && Date.now() < share.until) {
        share.left -= 1
        return
      }
      await takeOnce(tokenId)
    }
  }
}
