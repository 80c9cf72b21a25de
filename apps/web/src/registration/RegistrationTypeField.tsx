import { RegistrationType } from '@foyer/domain'
import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChoiceCard } from '../shared/ChoiceCard.tsx'
import type { PolicyFormState } from './policyValues.ts'

const types = [RegistrationType.MODERATED, RegistrationType.PUBLIC]

/** What happens to who registers by the quick link. */
export function RegistrationTypeField({ form }: { form: PolicyFormState }) {
  const { t } = useTranslation('settings')
  return (
    <Radio.Group label={t('policy.type')} {...form.getInputProps('registrationType')}>
      <Stack gap="xs" mt={4}>
        {types.map(type => (
          <ChoiceCard key={type} value={type} title={t(`policy.${type}`)} text={t(`policy.${type}_text`)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
