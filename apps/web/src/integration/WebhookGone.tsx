import { Button, EmptyState } from '@mantine/core'
import { IconWebhookOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'

/** The address names a webhook that is not there. */
export function WebhookGone() {
  const { t } = useTranslation('integration')
  return (
    <>
      <PageHeader title={t('webhook.title')} />
      <EmptyState
        py="xl"
        icon={<IconWebhookOff size={28} stroke={1.5} aria-hidden />}
        title={t('webhook.gone.title')}
        description={t('webhook.gone.text')}
      >
        <EmptyState.Actions>
          <Button
            variant="default"
            renderRoot={props => <Link {...props} to="/settings/webhooks" search={{}} preload={false} />}
          >
            {t('webhook.all')}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </>
  )
}
