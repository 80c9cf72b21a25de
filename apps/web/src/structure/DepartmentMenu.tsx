import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Branch } from './branches.ts'
import { actsOn } from './departmentActs.ts'
import type { Deeds } from './structureView.ts'

interface DepartmentMenuProps extends Pick<Deeds, 'open' | 'ask'> {
  branch: Branch
  /** The button is reached by Tab only from the department that has the focus. */
  tabIndex: number
  opened: boolean
  onChange: (opened: boolean) => void
}

/** What one can do about one department. */
export function DepartmentMenu({ branch, tabIndex, opened, onChange, open, ask }: DepartmentMenuProps) {
  const { t } = useTranslation('structure')
  return (
    <Menu position="bottom-end" opened={opened} onChange={onChange}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={tabIndex}
          aria-label={t('menu', { name: branch.department.name })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLayoutSidebarRight size={16} aria-hidden />} onClick={() => open(branch.id)}>
          {t('open')}
        </Menu.Item>
        {ask && <Menu.Divider />}
        {ask &&
          actsOn(branch).map(({ act, icon: Icon, color }) => (
            <Menu.Item
              key={act}
              color={color}
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => ask(act, branch)}
            >
              {t(`act.${act}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
