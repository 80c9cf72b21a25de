import { Drawer } from '@mantine/core'
import { useModals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { useToast } from '../shared/useToast.tsx'
import { EditWebhookForm } from './EditWebhookForm.tsx'
import type { Webhook } from './webhooksQuery.ts'

interface EditWebhookDrawerProps {
  webhook: Webhook
  opened: boolean
  onClose: () => void
}

export function EditWebhookDrawer({ webhook, opened, onClose }: EditWebhookDrawerProps) {
  const { t } = useTranslation(['integration', 'common'])
  const toast = useToast()
  const asking = useModals().modals.length > 0
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={t('webhook.editTitle', { name: webhook.name })}
      closeOnEscape={!asking}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <EditWebhookForm
        webhook={webhook}
        onSaved={({ name }) => {
          toast(t('webhook.saved', { name }))
          onClose()
        }}
      />
    </Drawer>
  )
}
