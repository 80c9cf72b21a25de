import { ActionIcon, AppShell, Burger, Group, Text } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useInstallation, useViewer } from '../session/useViewer.ts'
import { WIDE } from '../theme.ts'
import { palette } from './palette.ts'
import { useInvite } from './useInvite.ts'

/** On a narrow screen: the navigation's burger, and what must stay in reach. */
export function NarrowHeader({ opened, toggle }: { opened: boolean; toggle: () => void }) {
  const { t } = useTranslation('shell')
  const { companyName } = useInstallation()
  const viewer = useViewer()
  const invite = useInvite()
  return (
    <AppShell.Header hiddenFrom={WIDE} px="sm">
      <Group h="100%" gap="xs" wrap="nowrap">
        <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('openNavigation')} aria-expanded={opened} />
        <Text fw={600} truncate flex={1}>
          {companyName}
        </Text>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('search')} onClick={palette.open}>
          <IconSearch size={20} aria-hidden />
        </ActionIcon>
        {can.invite(viewer) && (
          <ActionIcon size="lg" aria-label={t('invitePeople')} onClick={() => invite()}>
            <IconUserPlus size={20} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </AppShell.Header>
  )
}
