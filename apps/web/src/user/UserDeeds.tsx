import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconDots, IconMailCog, IconPencil, IconShield, IconUserMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ReactivateButton } from './ReactivateButton.tsx'
import type { User } from './userQuery.ts'
import type { UserActs } from './useUserActs.ts'

/** What an admin may do to an employee, or to a former one. */
export function UserDeeds({ user, acts }: { user: User; acts: UserActs }) {
  const { t } = useTranslation('user')
  const active = user.status === 'ACTIVE'
  const renews = active && user.joinedThrough === 'DIRECT_REGISTRATION'
  return (
    <Group gap="xs" align="flex-start">
      {!active && <ReactivateButton user={user} acts={acts} />}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPencil size={14} aria-hidden />}
        onClick={() => acts.ask('edit')}
      >
        {t('act.edit')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconShield size={14} aria-hidden />}
        onClick={() => acts.ask('role')}
      >
        {t('act.role')}
      </Button>
      {active && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('act.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {renews && (
              <Menu.Item leftSection={<IconMailCog size={16} aria-hidden />} onClick={() => acts.ask('credentials')}>
                {t('act.credentials')}
              </Menu.Item>
            )}
            <Menu.Item
              c="var(--mantine-color-error)"
              leftSection={<IconUserMinus size={16} aria-hidden />}
              onClick={() => acts.ask('deactivate')}
            >
              {t('act.deactivate')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
