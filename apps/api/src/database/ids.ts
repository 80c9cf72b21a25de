import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** Time-ordered, so that rows written together stand together in the index. */
export const newId = (): string => v7()

/** 256 random bits for a link or a cookie. Only the hash is stored. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whether a text has the shape of a token at all; nothing else is looked up. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text)
