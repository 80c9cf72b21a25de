import { Button, Drawer, EmptyState, Group, Stack, Text } from '@mantine/core'
import { IconPencil, IconTrash, IconUsersGroup } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { UserSkeleton } from '../user/UserSkeleton.tsx'
import { MemberAdd } from './MemberAdd.tsx'
import type { WorkgroupActs } from './useWorkgroupActs.ts'
import { WorkgroupMembers } from './WorkgroupMembers.tsx'
import type { Workgroup } from './workgroupsQuery.ts'

interface WorkgroupDrawerProps {
  id: string | undefined
  group: Workgroup | undefined
  /** Whether it is known which workgroups there are. */
  loaded: boolean
  manages: boolean
  acts: WorkgroupActs
  onClose: () => void
}

/** A workgroup and its people, beside the list. */
export function WorkgroupDrawer({ id, group, loaded, manages, acts, onClose }: WorkgroupDrawerProps) {
  const { t } = useTranslation(['structure', 'common'])
  // While it slides out it still shows what was there.
  const last = useRef(group)
  if (id !== undefined) last.current = group
  const shown = last.current
  const title = shown && (
    <span>
      <Text span fw={600} size="lg">
        {shown.name}
      </Text>
      <Text span display="block" size="sm" c="dimmed">
        {t('people', { count: shown.employeeCount })}
      </Text>
    </span>
  )
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      title={title ?? t('workgroup')}
      size="md"
      closeOnEscape={acts.asked === null}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {shown && (
        <Stack key={shown.id} gap="lg">
          {manages && (
            <Group gap="xs">
              <Button
                variant="default"
                size="xs"
                leftSection={<IconPencil size={14} aria-hidden />}
                onClick={() => acts.ask({ act: 'rename', group: shown })}
              >
                {t('act.rename')}
              </Button>
              <Button
                variant="default"
                size="xs"
                c="red"
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={() => acts.ask({ act: 'delete', group: shown })}
              >
                {t('act.delete')}
              </Button>
            </Group>
          )}
          {manages && <MemberAdd group={shown} />}
          <WorkgroupMembers group={shown} manages={manages} />
        </Stack>
      )}
      {!shown && !loaded && <UserSkeleton />}
      {!shown && loaded && (
        <EmptyState
          py="xl"
          icon={<IconUsersGroup size={28} stroke={1.5} aria-hidden />}
          title={t('group.gone.title')}
          description={t('group.gone.text')}
        />
      )}
    </Drawer>
  )
}
