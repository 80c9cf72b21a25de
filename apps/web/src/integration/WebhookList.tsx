import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PageHeader } from '../shared/PageHeader.tsx'
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx'
import { GuideLink } from './GuideLink.tsx'
import { NewWebhookDrawer } from './NewWebhookDrawer.tsx'
import { NoWebhooks } from './NoWebhooks.tsx'
import { WebhooksTable } from './WebhooksTable.tsx'
import type { Webhook } from './webhooksQuery.ts'

interface WebhookListProps {
  webhooks: Webhook[] | undefined
  error: unknown
  retry: () => unknown
}

/** The webhooks, and a way to have another. */
export function WebhookList({ webhooks, error, retry }: WebhookListProps) {
  const { t } = useTranslation('integration')
  const search = useSearch({ from: '/signed-in/settings/webhooks' })
  const navigate = useNavigate({ from: '/settings/webhooks' })
  const make = () => navigate({ search: { new: true }, resetScroll: false })
  return (
    <>
      <PageHeader
        title={t('webhook.title')}
        description={
          <>
            {t('webhook.lead')} <GuideLink />
          </>
        }
      >
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={make}>
          {t('webhook.new')}
        </Button>
      </PageHeader>
      {!webhooks && (error ? <ErrorState error={error} retry={retry} /> : <RowsSkeleton rows={3} />)}
      {webhooks?.length === 0 && <NoWebhooks make={make} />}
      {webhooks && webhooks.length > 0 && <WebhooksTable webhooks={webhooks} />}
      <NewWebhookDrawer
        opened={search.new ?? false}
        onClose={() => navigate({ search: {}, resetScroll: false })}
        onDone={id => navigate({ search: { webhook: id } })}
      />
    </>
  )
}
