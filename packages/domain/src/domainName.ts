import { parse } from 'tldts'

/** A domain name in one form: IDN to ASCII, lower case, no trailing dot. Null when it is not one. */
export function parseDomainName(text: string): string | null {
  const typed = text
    .trim()
    .replace(/[。．｡]/g, '.')
    .replace(/\.$/, '')
    .toLowerCase()
  if (typed === '' || typed.length > 253 || /[\s\p{Cc}/?#@:[\]\\%<>"()]/u.test(typed)) return null
  const ascii = toAscii(typed)
  if (ascii === null || ascii.length > 253) return null
  const labels = ascii.split('.')
  const wellFormed = labels.every(label => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  // A name whose last label is a number is an IP address to every resolver.
  return wellFormed && !/^\d+$/.test(labels.at(-1) ?? '') ? ascii : null
}

// The URL parser does UTS 46 in Node and in every browser alike, without a punycode library.
function toAscii(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return null
  }
}

/** Whether everyone in the world can register below it: `com`, `co.uk`, `github.io`. */
export function isPublicSuffix(domain: string): boolean {
  const found = parse(domain, { allowPrivateDomains: true })
  return found.publicSuffix === domain
}
