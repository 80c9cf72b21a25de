import { CREDENTIALS_HOURS, Credentials } from '@foyer/domain'
import { Radio, type RadioGroupProps, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChoiceCard } from '../shared/ChoiceCard.tsx'

/** What an employee is mailed who has no password of their own yet. */
export function CredentialsField(props: Omit<RadioGroupProps, 'children'>) {
  const { t } = useTranslation('user')
  return (
    <Radio.Group label={t('credentials.label')} {...props}>
      <Stack gap="xs" mt={4}>
        {(Object.keys(Credentials) as Credentials[]).map(kind => (
          <ChoiceCard
            key={kind}
            value={kind}
            title={t(`credentials.${kind}`)}
            text={t(`credentials.${kind}_text`, { hours: CREDENTIALS_HOURS })}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
