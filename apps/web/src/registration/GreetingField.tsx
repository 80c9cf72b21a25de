import { TextLimit } from '@foyer/domain'
import { Stack, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { Greeting } from './Greeting.tsx'
import classes from './policy.module.css'
import type { PolicyFormState } from './policyValues.ts'

/** The greeting, and how the registration page will show it. */
export function GreetingField({ form }: { form: PolicyFormState }) {
  const { t } = useTranslation('settings')
  const { companyName: company } = useInstallation()
  const { greeting } = form.values
  return (
    <Stack gap="xs">
      <Textarea
        label={t('policy.greeting')}
        description={t('policy.greetingHint', { count: [...greeting].length, max: TextLimit.greeting })}
        autosize
        minRows={3}
        maxRows={10}
        {...form.getInputProps('greeting')}
      />
      <section className={classes.preview} aria-label={t('policy.preview')}>
        <Text size="xs" c="dimmed" mb="xs">
          {t('policy.preview')}
        </Text>
        <Text fw={600} size="md">
          {t('policy.previewTitle', { company })}
        </Text>
        <Text component="div" size="sm" c="dimmed">
          {greeting.trim() === '' ? t('policy.previewLead') : <Greeting text={greeting.trim()} />}
        </Text>
      </section>
    </Stack>
  )
}
