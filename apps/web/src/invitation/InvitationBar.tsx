import { ActionBar, Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Invited } from './useInvited.ts'

/** What one can do with the invitations that are selected. */
export function InvitationBar({ invited }: { invited: Invited }) {
  const { t } = useTranslation('invitation')
  const { selected, select, busy } = invited
  const clear = () =>
    select(
      selected.map(({ id }) => id),
      false,
    )
  return (
    <ActionBar
      withinPortal={false}
      opened={selected.length > 0}
      onClose={clear}
      closeOnEscape={invited.asked === null}
      aria-label={t('actOnSelected')}
    >
      <Text size="sm" px={4} role="status" style={{ whiteSpace: 'nowrap' }}>
        {t('selected', { count: selected.length })}
      </Text>
      <Button size="xs" loading={busy} onClick={() => invited.resend(selected)}>
        {t('resend')}
      </Button>
      <Button size="xs" variant="default" onClick={() => invited.ask(selected)}>
        {t('revokeAsk')}
      </Button>
      <ActionBar.CloseButton aria-label={t('clearSelection')} />
    </ActionBar>
  )
}
