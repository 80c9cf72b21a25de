import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Refused } from '@foyer/domain'
import type { App } from '../app.ts'
import { ForbiddenAddress, isForbiddenForWebhooks } from './outgoing.ts'

const URL_MAX = 2_000
const HTTPS_ONLY = 'Events hold personal data: the address begins with https://.'

/**
 * An address that events may be sent to, or a refusal that says why not. Names are looked up again at every attempt: that
 * they lead to a good place now only tells whoever mistypes.
 */
export async function webhookUrl(app: App, text: string): Promise<string> {
  const no = (message: string) => new Refused('FIELD_INVALID', message, 'url')
  const typed = text.trim()
  if (typed.length > URL_MAX || !URL.canParse(typed)) throw no('This is not an address. It begins with https://.')
  const url = new URL(typed)
  const networks = app.config.webhookNetworks
  const encrypted = url.protocol === 'https:'
  if (!encrypted && !(url.protocol === 'http:' && networks.length > 0)) throw no(HTTPS_ONLY)
  if (url.username || url.password) throw no('Leave name and password out of the address; signatures prove the sender.')
  url.hash = ''
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await addressesOf(host)
  const bad = addresses.find(isForbiddenForWebhooks(networks, { encrypted }))
  if (bad) throw no(new ForbiddenAddress(bad).message)
  return url.href
}

/** Where a name leads, if that can be found out soon. */
async function addressesOf(host: string): Promise<string[]> {
  const tooLate = new Promise<[]>(resolve => setTimeout(resolve, 2_000, []).unref())
  const found = lookup(host, { all: true }).then(
    all => all.map(({ address }) => address),
    () => [],
  )
  return Promise.race([found, tooLate])
}
