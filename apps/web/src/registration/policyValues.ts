import { characters, isFreeMail, parseDomainName, type RegistrationType, TextLimit } from '@foyer/domain'
import type { UseFormReturnType } from '@mantine/form'
import type { Policy } from './policy.ts'

/** What the form edits; the names are the API's. */
export interface PolicyValues {
  registrationType: RegistrationType
  trustedDomains: string[]
  /** A domain being typed: not one yet, but not to be lost either. */
  domainDraft: string
  greeting: string
  quickLinkEnabled: boolean
  everyoneMayInvite: boolean
  invitationReminders: boolean
  /** Null: never. 0 while nothing is typed. */
  approvalReminderHours: number | null
}
export type PolicyFormState = UseFormReturnType<PolicyValues>

export const valuesOf = (policy: Policy): PolicyValues => ({
  registrationType: policy.registrationType,
  trustedDomains: policy.trustedDomains,
  domainDraft: '',
  greeting: policy.greeting ?? '',
  quickLinkEnabled: policy.quickLinkEnabled,
  everyoneMayInvite: policy.everyoneMayInvite,
  invitationReminders: policy.invitationReminders,
  approvalReminderHours: policy.approvalReminderHours,
})

/** What differs from what is saved: the rest may have been changed by somebody else meanwhile, and stays theirs. */
export function changesOf(form: PolicyFormState): Partial<Omit<PolicyValues, 'domainDraft'>> {
  const { domainDraft, ...values } = form.getValues()
  const entries = Object.entries(values).filter(([field]) => form.isDirty(field))
  return Object.fromEntries(entries)
}

/** Why a domain will be refused, as far as that can be told here; the server knows more. */
export function domainFlaw(text: string): 'domainMalformed' | 'domainFree' | null {
  const domain = parseDomainName(text.slice(text.lastIndexOf('@') + 1))
  if (domain === null || !domain.includes('.')) return 'domainMalformed'
  return isFreeMail(domain) ? 'domainFree' : null
}

export const isGreetingTooLong = (greeting: string) => characters(greeting) > TextLimit.greeting
