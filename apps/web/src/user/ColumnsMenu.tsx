import { Button, Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { columnNames, USUAL } from './employeeColumns.tsx'
import { useEmployeeColumns } from './useEmployeeColumns.ts'

/** Which columns the list has; kept in this browser. */
export function ColumnsMenu() {
  const { t } = useTranslation('user')
  const { chosen, choose } = useEmployeeColumns()
  const usual = chosen.length === USUAL.length && USUAL.every(name => chosen.includes(name))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" visibleFrom="md" leftSection={<IconColumns3 size={14} aria-hidden />}>
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup value={[...chosen]} onChange={choose}>
          {columnNames.map(name => (
            <Menu.CheckboxItem key={name} value={name}>
              {t(`field.${name}`)}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
        <Menu.Divider />
        <Menu.Item disabled={usual} onClick={() => choose(USUAL)}>
          {t('usualColumns')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
