import { isPublicSuffix, parseDomainName } from './domainName.ts'
import { enumOf } from './enumOf.ts'
import { isFreeMail } from './freeMail.ts'
import { Refused } from './refusal.ts'

export const RegistrationType = enumOf('PUBLIC', 'MODERATED')
export type RegistrationType = keyof typeof RegistrationType

/** What becomes of those who wait when MODERATED turns to PUBLIC. */
export const WaitingApplicants = enumOf('KEEP', 'APPROVE')
export type WaitingApplicants = keyof typeof WaitingApplicants

/** How long the mailed link of a started registration works, in hours. */
export const REGISTRATION_HOURS = 72

/** What a registered employee is mailed. */
export const Credentials = enumOf('TEMPORARY_PASSWORD', 'SET_PASSWORD_LINK')
export type Credentials = keyof typeof Credentials

/** How long the mailed credentials of a registered employee work, in hours. */
export const CREDENTIALS_HOURS = 72

/** After so many hours at most moderators are reminded of who waits. */
export const APPROVAL_REMINDER_HOURS_MAX = 30 * 24

/** At most so many trusted domains: more is a sign of a list that nobody reads. */
export const TRUSTED_DOMAINS_MAX = 100

/** Decides, once the mailbox is proved, whether a person is admitted or held for approval. */
export function decideRegistration(
  policy: { registrationType: RegistrationType; trustedDomains: readonly string[] },
  emailDomain: string,
): 'ADMITTED' | 'HELD' {
  if (policy.registrationType === RegistrationType.PUBLIC) return 'ADMITTED'
  return policy.trustedDomains.includes(emailDomain) ? 'ADMITTED' : 'HELD'
}

/** A trusted domain in its one form, or a refusal with the reason. An address or `@corp.com` is read as its domain. */
export function trustedDomain(text: string): string {
  const typed = text.trim()
  const domain = parseDomainName(typed.slice(typed.lastIndexOf('@') + 1))
  if (domain === null) throw refused(`“${typed}” is not a domain. Write it like corp.com.`)
  if (isPublicSuffix(domain) || !domain.includes('.')) {
    throw refused(
      `“${domain}” is shared by many companies: anyone could register below it. Name your company's own domain.`,
    )
  }
  if (isFreeMail(domain)) {
    throw refused(`Anyone can get an address at ${domain}, so it can't be trusted. Name your company's own domain.`)
  }
  return domain
}

/** A list of trusted domains, normalised, each once, sorted. */
export function trustedDomains(texts: readonly string[]): string[] {
  const domains = [...new Set(texts.filter(text => text.trim() !== '').map(trustedDomain))].sort()
  if (domains.length > TRUSTED_DOMAINS_MAX) throw refused(`Trust at most ${TRUSTED_DOMAINS_MAX} domains.`)
  return domains
}

const refused = (message: string) => new Refused('TRUSTED_DOMAIN_REFUSED', message, 'trustedDomains')
