import type { WaitingApplicants } from '@foyer/domain'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { type Policy, UpdateRegistrationPolicy } from './policy.ts'
import { changesOf, domainFlaw, isGreetingTooLong, type PolicyValues, valuesOf } from './policyValues.ts'

/** The registration policy being edited: what is typed stays until it is saved, or thrown away on purpose. */
export function usePolicyForm(policy: Policy) {
  const { t } = useTranslation(['settings', 'common'])
  const toast = useToast()
  const form = useForm<PolicyValues>({
    initialValues: valuesOf(policy),
    validate: {
      trustedDomains: domains => {
        const flaws = domains.flatMap(domain => {
          const flaw = domainFlaw(domain)
          return flaw ? [<div key={domain}>{t(`policy.${flaw}`, { domain })}</div>] : []
        })
        return flaws.length > 0 ? flaws : null
      },
      approvalReminderHours: hours => (hours === 0 ? t('common:missing') : null),
      greeting: greeting => (isGreetingTooLong(greeting) ? t('policy.greetingTooLong') : null),
    },
  })
  const { run, ...state } = useRun(UpdateRegistrationPolicy, form)

  function adopt(saved: Policy) {
    const values = valuesOf(saved)
    form.setInitialValues(values)
    form.setValues(values)
    form.resetDirty(values)
  }

  const saved = JSON.stringify(valuesOf(policy))
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what is saved changed, and nothing is being edited
  useEffect(() => {
    if (!form.isDirty()) adopt(policy)
  }, [saved])

  async function save(waitingApplicants?: WaitingApplicants) {
    if (!form.isDirty()) return
    const result = await run({ input: { ...changesOf(form), ...(waitingApplicants && { waitingApplicants }) } })
    if (!result) return
    adopt(result)
    toast(t('policy.saved'))
  }

  return { form, save, ...state }
}
