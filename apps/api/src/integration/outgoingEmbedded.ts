import ipaddr from 'ipaddr.js'

type Address = ReturnType<typeof ipaddr.process>

const AT_END = [12, 13, 14, 15]

/** Where IPv6 has an IPv4 address within it that a router may take it for: the prefix, and in which bytes. */
const EMBEDDINGS: [prefix: string, bytes: number[][]][] = [
  // IPv4-compatible.
  ['::/96', [AT_END]],
  // Translated (RFC 2765).
  ['::ffff:0:0:0/96', [AT_END]],
  // NAT64 (RFC 6052).
  ['64:ff9b::/96', [AT_END]],
  // NAT64 of one's own (RFC 8215): how long its prefix is, nobody says, so each that RFC 6052 has is looked at.
  ['64:ff9b:1::/48', [[6, 7, 9, 10], [7, 9, 10, 11], [9, 10, 11, 12], AT_END]],
  // 6to4 (RFC 3056).
  ['2002::/16', [[2, 3, 4, 5]]],
]

/** ISATAP (RFC 5214), in whatever network: what stands before the address. */
const ISATAP = [
  [0x00, 0x00, 0x5e, 0xfe],
  [0x02, 0x00, 0x5e, 0xfe],
]

/** Teredo (RFC 4380): whom it leads to stands at its end, each bit turned round. */
const TEREDO = '2001::/32'

/** The IPv4 addresses that an IPv6 address may lead to. That of a mapped one is taken out by `ipaddr.process`. */
export function embeddedIn(address: Address): Address[] {
  if (address.kind() === 'ipv4') return []
  const bytes = address.toByteArray()
  const at = (places: number[]) => places.map(place => bytes[place] ?? 0)
  if (address.match(ipaddr.parseCIDR(TEREDO))) return [ipaddr.fromByteArray(at(AT_END).map(byte => byte ^ 0xff))]
  if (ISATAP.some(before => before.every((byte, nth) => bytes[8 + nth] === byte))) {
    return [ipaddr.fromByteArray(at(AT_END))]
  }
  return (
    EMBEDDINGS.filter(([prefix]) => address.match(ipaddr.parseCIDR(prefix)))
      .flatMap(([, places]) => places)
      .map(places => ipaddr.fromByteArray(at(places)))
      // Nobody: the zeros of another layout, and `::1`.
      .filter(embedded => embedded.range() !== 'unspecified')
  )
}
