import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SelectionBar } from '../shared/list/SelectionBar.tsx'
import type { Invited } from './useInvited.ts'

/** What one can do with the invitations that are selected. */
export function InvitationBar({ invited }: { invited: Invited }) {
  const { t } = useTranslation('invitation')
  const { selected, busy } = invited
  return (
    <SelectionBar
      selection={invited}
      label={t('actOnSelected')}
      count={t('selected', { count: selected.length })}
      asking={invited.asked !== null}
    >
      <Button size="xs" loading={busy} onClick={() => invited.resend(selected)}>
        {t('resend')}
      </Button>
      <Button size="xs" variant="default" onClick={() => invited.ask(selected)}>
        {t('revokeAsk')}
      </Button>
    </SelectionBar>
  )
}
