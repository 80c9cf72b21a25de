import { lookup as resolve } from 'node:dns/promises'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { embeddedIn } from './outgoingEmbedded.ts'

/** Where clouds keep the secrets of their machines, outside the link-local ranges. */
const METADATA = ['100.100.100.200', '168.63.129.16', '192.0.0.192', 'fd00:ec2::254', 'fd20:ce::254']

/** Whether nothing is to be sent to an address, whatever name led there. Private ones are: chats live in the house. */
export function isForbiddenAddress(address: string): boolean {
  return readings(address).some(it => {
    const range = it.range()
    return (
      range === 'linkLocal' ||
      range === 'unspecified' ||
      METADATA.some(metadata => ipaddr.parse(metadata).toString() === it.toString())
    )
  })
}

/** An address as itself, and as those that it may lead to: an IPv4 address in the clothes of IPv6 is that address. */
function readings(address: string) {
  const parsed = ipaddr.process(address)
  return [parsed, ...embeddedIn(parsed)]
}

/**
 * Whether no event is sent to an address: those who make webhooks need not be those who may reach into the house's own
 * network. What is configured as allowed is, except for clouds' metadata; unencrypted, nothing else is.
 */
export function isForbiddenForWebhooks(
  allowed: readonly string[],
  { encrypted }: { encrypted: boolean },
): (address: string) => boolean {
  const networks = allowed.map(it => ipaddr.parseCIDR(it.includes('/') ? it : `${it}/${isIP(it) === 4 ? 32 : 128}`))
  const isAllowed = (it: ReturnType<typeof ipaddr.process>) =>
    (encrypted && it.range() === 'unicast') ||
    networks.some(([base, bits]) => base.kind() === it.kind() && it.match(base, bits))
  return address => isForbiddenAddress(address) || !readings(address).every(isAllowed)
}

/** That an address is refused; said to who gave it. */
export class ForbiddenAddress extends Error {
  constructor(readonly address: string) {
    super(whyForbidden(address))
  }
}

function whyForbidden(address: string): string {
  if (isForbiddenAddress(address))
    return `${address} belongs to the machine’s own network or to a cloud’s metadata: nothing is sent there.`
  // Of those only what goes unencrypted is refused.
  if (readings(address).every(it => it.range() === 'unicast')) return `${address} is reached by https:// only.`
  return `${address} is in a private network. Whoever runs Foyer allows it with WEBHOOK_ALLOWED_NETWORKS.`
}

/** Looks at each name anew, so that one that leads elsewhere the second time leads nowhere. */
const lookupUnless =
  (isForbidden: (address: string) => boolean): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }).then(
      found => {
        const bad = found.find(({ address }) => isForbidden(address))
        if (bad) return done(new ForbiddenAddress(bad.address), '', 4)
        if (options.all) return done(null, found)
        done(null, found[0]?.address ?? '', found[0]?.family)
      },
      error => done(error, '', 4),
    )
  }

export interface Answer {
  status: number
  headers: NodeJS.Dict<string | string[]>
  /** The beginning of what was answered. */
  body: string
}

const BODY_READ_MAX = 2_000
/** For so long the body is waited for. */
const BODY_READ_MS = 2_000

interface PostOptions {
  signal: AbortSignal
  headers?: Record<string, string>
  isForbidden?: (address: string) => boolean
}

/**
 * Posts JSON to an address that a person configured. Redirects are not followed: they would lead around the look. Once the
 * head of the answer is there, that is the answer, whatever becomes of its body: of that, what has come after a while.
 */
export function postJson(
  url: string,
  json: string,
  { signal, headers: more, isForbidden = isForbiddenAddress }: PostOptions,
): Promise<Answer> {
  const { protocol, hostname } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && isForbidden(host)) return Promise.reject(new ForbiddenAddress(host))
  const lookup = lookupUnless(isForbidden)
  const headers = {
    ...more,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
    'user-agent': 'Foyer',
  }
  return new Promise((done, fail) => {
    const request = protocol === 'https:' ? httpsRequest : httpRequest
    const outgoing = request(url, { method: 'POST', headers, lookup, signal, agent: false }, response => {
      let text = ''
      const enough = setTimeout(() => response.destroy(), BODY_READ_MS).unref()
      outgoing
        .off('error', fail)
        .off('close', unanswered)
        .on('error', () => {})
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk.slice(0, BODY_READ_MAX - text.length)
        // Nobody reads on: an answer without an end is cut off here.
        if (text.length >= BODY_READ_MAX) response.destroy()
      })
      response.on('error', () => {})
      response.on('close', () => {
        clearTimeout(enough)
        done({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
    })
    // Without who listens, Node drops a connection that was switched over (101), and says nothing of it: no error, no response.
    outgoing.on('upgrade', ({ headers }, socket) => {
      socket.destroy()
      done({ status: 101, headers, body: '' })
    })
    // However a request ends, somebody waits for its end.
    const unanswered = () => fail(new Error('The connection ended before there was an answer.'))
    outgoing.on('error', fail).on('close', unanswered)
    outgoing.end(json)
  })
}
