import { RegistrationType } from '@foyer/domain'
import { Group, Radio, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './policy.module.css'
import type { PolicyFormState } from './policyValues.ts'

const types = [RegistrationType.MODERATED, RegistrationType.PUBLIC]

/** What happens to who registers by the quick link. */
export function RegistrationTypeField({ form }: { form: PolicyFormState }) {
  const { t } = useTranslation('settings')
  return (
    <Radio.Group label={t('policy.type')} {...form.getInputProps('registrationType')}>
      <Stack gap="xs" mt={4}>
        {types.map(type => (
          <Radio.Card key={type} value={type} className={classes.card}>
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={2} />
              <div>
                <Text size="sm" fw={500}>
                  {t(`policy.${type}`)}
                </Text>
                <Text size="sm" c="dimmed">
                  {t(`policy.${type}_text`)}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  )
}
