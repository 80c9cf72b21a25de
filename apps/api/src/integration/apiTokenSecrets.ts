import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { ApiTokenKind } from '@foyer/domain'

const PREFIX: Record<ApiTokenKind, string> = { PERSONAL: 'foyer_pat_', SERVICE: 'foyer_svc_' }

const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0')

/**
 * A secret that whoever scans texts for secrets knows by its prefix and proves by its checksum, without asking anybody;
 * one word for double clicks.
 */
export function newSecret(kind: ApiTokenKind): string {
  const body = `${PREFIX[kind]}${randomBytes(32).toString('hex')}`
  return `${body}${checksum(body)}`
}

/** Whether a text is a token that we may have made; nothing else is looked up. */
export function isSecret(text: string): boolean {
  return /^foyer_(pat|svc)_[0-9a-f]{72}$/.test(text) && text.endsWith(checksum(text.slice(0, -8)))
}

/** Enough to tell one's tokens apart, and no more. */
export const hintOf = (secret: string): string => `${secret.slice(0, 10)}…${secret.slice(-4)}`
