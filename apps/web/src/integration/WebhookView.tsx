import { Anchor, Stack } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'
import { Problem } from '../shared/Problem.tsx'
import { AttemptResult } from './AttemptResult.tsx'
import { DeliveriesLog } from './DeliveriesLog.tsx'
import { EditWebhookDrawer } from './EditWebhookDrawer.tsx'
import { useTrial } from './useTrial.ts'
import { useWebhookActs } from './useWebhookActs.ts'
import { WebhookDeeds } from './WebhookDeeds.tsx'
import { WebhookDetails } from './WebhookDetails.tsx'
import { WebhookModals } from './WebhookModals.tsx'
import { WebhookStateDot } from './WebhookStateDot.tsx'
import { WebhookTrouble } from './WebhookTrouble.tsx'
import type { Webhook } from './webhooksQuery.ts'

/** One webhook: how it does, what can be done about it, and what was sent. */
export function WebhookView({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('integration')
  const { edit } = useSearch({ from: '/signed-in/settings/webhooks' })
  const navigate = useNavigate({ from: '/settings/webhooks' })
  const show = (change: { edit?: true | undefined }) =>
    navigate({ search: before => ({ ...before, ...change }), resetScroll: false })
  const acts = useWebhookActs(() => navigate({ search: {} }))
  const trial = useTrial(webhook.id)
  return (
    <>
      <Anchor
        size="sm"
        c="dimmed"
        mb={4}
        display="inline-flex"
        style={{ alignItems: 'center', gap: 4 }}
        renderRoot={props => <Link {...props} to="/settings/webhooks" search={{}} preload={false} />}
      >
        <IconArrowLeft size={14} aria-hidden />
        {t('webhook.title')}
      </Anchor>
      <PageHeader title={webhook.name} description={<WebhookStateDot webhook={webhook} />}>
        <WebhookDeeds webhook={webhook} acts={acts} trial={trial} edit={() => show({ edit: true })} />
      </PageHeader>
      <WebhookTrouble webhook={webhook} switchOn={from => acts.ask('on', from)} />
      <Problem text={trial.problem} mb="md" />
      <AttemptResult attempt={trial.attempt} dismiss={trial.dismiss} />
      <Stack gap="lg">
        <WebhookDetails webhook={webhook} />
        <DeliveriesLog webhook={webhook} />
      </Stack>
      <EditWebhookDrawer webhook={webhook} opened={edit ?? false} onClose={() => show({ edit: undefined })} />
      <WebhookModals webhook={webhook} acts={acts} />
    </>
  )
}
