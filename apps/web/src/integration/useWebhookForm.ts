import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useValidators } from '../shared/useValidators.ts'
import type { WebhookValues } from './WebhookForm.tsx'

export function useWebhookForm(initialValues: WebhookValues) {
  const { t } = useTranslation('integration')
  const { required } = useValidators()
  return useForm<WebhookValues>({
    initialValues,
    validate: {
      name: required,
      url: required,
      events: events => (events.length === 0 ? t('form.scopesMissing') : null),
    },
  })
}
