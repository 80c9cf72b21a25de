import { ActionIcon, Anchor, Menu, Table } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../shared/format.ts'
import { Apart } from './Apart.tsx'
import classes from './places.module.css'
import type { WorkgroupActs } from './useWorkgroupActs.ts'
import type { Workgroup } from './workgroupsQuery.ts'

export function WorkgroupRow({ group, ask }: { group: Workgroup; ask: WorkgroupActs['ask'] | null }) {
  const { t, i18n } = useTranslation('structure')
  const link = useRef<HTMLAnchorElement>(null)
  return (
    <Table.Tr className={classes.link} onClick={event => event.target !== link.current && link.current?.click()}>
      <Table.Td className={classes.cell}>
        <Anchor
          ref={link}
          data-row={group.id}
          size="sm"
          fw={500}
          c="inherit"
          underline="never"
          renderRoot={props => (
            <Link {...props} to="/workgroups" search={{ workgroup: group.id }} resetScroll={false} preload={false} />
          )}
        >
          {group.name}
        </Anchor>
      </Table.Td>
      <Table.Td ta="right">{group.employeeCount.toLocaleString(localeOf(i18n.language))}</Table.Td>
      {ask && (
        <Table.Td ta="right">
          <Apart>
            <Menu position="bottom-end" width={160}>
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={t('menu', { name: group.name })}>
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPencil size={16} aria-hidden />}
                  onClick={() => ask({ act: 'rename', group })}
                >
                  {t('act.rename')}
                </Menu.Item>
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() => ask({ act: 'delete', group })}
                >
                  {t('act.delete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Apart>
        </Table.Td>
      )}
    </Table.Tr>
  )
}
