import { InvitationStatus } from '@foyer/domain'
import { Input, InputBase, Menu } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { several } from '../search.ts'
import classes from './invitation.module.css'

interface StatusFilterProps {
  value: InvitationStatus[] | undefined
  onChange: (value: InvitationStatus[] | undefined) => void
}

/** Where invitations stand: one or several. Looks like the fields beside it. */
export function StatusFilter({ value, onChange }: StatusFilterProps) {
  const { t } = useTranslation('invitation')
  const words = value?.map(status => t(`status.${status}`)).join(', ')
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <InputBase
          component="button"
          type="button"
          pointer
          classNames={{ input: classes.cell }}
          aria-label={words ? t('filter.statusSet', { words }) : t('filter.status')}
          title={words}
          rightSection={<IconSelector size={16} aria-hidden />}
          rightSectionPointerEvents="none"
        >
          {words ?? <Input.Placeholder>{t('filter.status')}</Input.Placeholder>}
        </InputBase>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup value={value ?? []} onChange={chosen => onChange(several(InvitationStatus, chosen))}>
          {(Object.keys(InvitationStatus) as InvitationStatus[]).map(status => (
            <Menu.CheckboxItem key={status} value={status}>
              {t(`status.${status}`)}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
