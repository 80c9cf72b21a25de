import { Divider, Stack } from '@mantine/core'
import { Problem } from '../shared/Problem.tsx'
import { useLeaveGuard } from '../shared/useLeaveGuard.tsx'
import { ApprovalReminderField } from './ApprovalReminderField.tsx'
import { GreetingField } from './GreetingField.tsx'
import { PolicySwitches } from './PolicySwitches.tsx'
import type { Policy } from './policy.ts'
import { RegistrationTypeField } from './RegistrationTypeField.tsx'
import { SaveBar } from './SaveBar.tsx'
import { TrustedDomainsField } from './TrustedDomainsField.tsx'
import { usePolicyForm } from './usePolicyForm.tsx'
import { WaitingModal } from './WaitingModal.tsx'

interface PolicyFormProps {
  policy: Policy
  /** Where it stands, and so what takes it away. */
  place: 'page' | 'drawer'
}

/** The registration policy. Saved as a whole, when one says so. */
export function PolicyForm({ policy, place }: PolicyFormProps) {
  const { form, save, busy, problem, refusal, underWay } = usePolicyForm(policy)
  useLeaveGuard(place, form.isDirty, underWay)
  const undecided = refusal?.code === 'WAITING_APPLICANTS_UNDECIDED'
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        () => save(),
        errors => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
      )}
    >
      <Stack gap="lg">
        <RegistrationTypeField form={form} />
        <TrustedDomainsField form={form} />
        <GreetingField form={form} />
        <Divider color="var(--foyer-line)" />
        <PolicySwitches form={form} />
        <ApprovalReminderField form={form} />
        <Problem text={undecided ? null : problem} />
      </Stack>
      <SaveBar dirty={form.isDirty()} busy={busy} discard={form.reset} />
      <WaitingModal refusal={undecided ? refusal : null} busy={busy} decide={save} />
    </form>
  )
}
