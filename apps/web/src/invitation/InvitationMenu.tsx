import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconMailX, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from './invitationsQuery.ts'
import type { Invited } from './useInvited.ts'

/** What one can do about one invitation. */
export function InvitationMenu({ row, invited }: { row: Invitation; invited: Invited }) {
  const { t } = useTranslation('invitation')
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('menu', { recipient: row.recipient })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSend size={16} aria-hidden />} onClick={() => invited.resend([row])}>
          {t('resend')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconMailX size={16} aria-hidden />} onClick={() => invited.ask([row])}>
          {t('revokeAsk')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
