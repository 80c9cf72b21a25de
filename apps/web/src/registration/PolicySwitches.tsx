import { Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PolicyFormState } from './policyValues.ts'

const switches = ['quickLinkEnabled', 'everyoneMayInvite', 'invitationReminders'] as const

export function PolicySwitches({ form }: { form: PolicyFormState }) {
  const { t } = useTranslation('settings')
  return (
    <Stack gap="md">
      {switches.map(name => (
        <Switch
          key={name}
          label={t(`policy.${name}`)}
          description={t(`policy.${name}_text`)}
          {...form.getInputProps(name, { type: 'checkbox' })}
        />
      ))}
    </Stack>
  )
}
