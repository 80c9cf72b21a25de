import { Drawer } from '@mantine/core'
import { useDidUpdate } from '@mantine/hooks'
import { useModals } from '@mantine/modals'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NewWebhookForm } from './NewWebhookForm.tsx'
import { SecretTold } from './SecretTold.tsx'
import { useSecretOnce } from './useSecretOnce.ts'
import type { WebhookMade } from './webhooksQuery.ts'

interface NewWebhookDrawerProps {
  opened: boolean
  onClose: () => void
  /** The secret is told; on to the webhook itself. */
  onDone: (id: string) => void
}

/** Two steps: what is sent and where to, and the secret that it is signed with, once. */
export function NewWebhookDrawer({ opened, onClose, onDone }: NewWebhookDrawerProps) {
  const { t } = useTranslation(['integration', 'common'])
  const [made, setMade] = useState<WebhookMade | null>(null)
  const keeping = useSecretOnce(made?.secret ?? null)
  // It may be opened again before it has slid out.
  useDidUpdate(() => {
    if (opened) setMade(null)
  }, [opened])
  const asking = useModals().modals.length > 0
  const close = () => (made ? onDone(made.webhook.id) : onClose())
  return (
    <Drawer
      opened={opened}
      onClose={close}
      returnFocus={made === null}
      onExitTransitionEnd={() => setMade(null)}
      title={made ? t('made.title', { name: made.webhook.name }) : t('webhook.new')}
      closeOnEscape={!asking}
      // Nobody loses a secret by a click beside it.
      closeOnClickOutside={made === null}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {made ? <SecretTold secret={made.secret} keeping={keeping} done={close} /> : <NewWebhookForm onMade={setMade} />}
    </Drawer>
  )
}
