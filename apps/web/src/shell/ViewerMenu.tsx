import { Avatar, Group, Menu, Text, UnstyledButton } from '@mantine/core'
import {
  IconApi,
  IconBook,
  IconDevices,
  IconKey,
  IconLogout,
  IconSelector,
  IconTicket,
  IconUserCircle,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '../session/useSignOut.ts'
import { useViewer } from '../session/useViewer.ts'
import classes from './shell.module.css'
import { useSchemes } from './useSchemes.ts'

/** Who one is signed in as, and what one may do about oneself. */
export function ViewerMenu() {
  const { t } = useTranslation('shell')
  const { user } = useViewer()
  const schemes = useSchemes()
  const signOut = useSignOut()
  const name = `${user.firstName} ${user.lastName}`
  return (
    <Menu position="top-start" width="target">
      <Menu.Target>
        <UnstyledButton className={classes.viewer} aria-label={t('viewer.menu', { name })}>
          <Group gap="xs" wrap="nowrap">
            <Avatar size={28} name={name} color="accent" />
            <div className={classes.viewerName}>
              <Text size="sm" fw={500} truncate>
                {name}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {user.email ?? user.phone}
              </Text>
            </div>
            <IconSelector size={16} aria-hidden />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account/profile" leftSection={<IconUserCircle size={16} aria-hidden />}>
          {t('viewer.profile')}
        </Menu.Item>
        <Menu.Item component={Link} to="/change-password" leftSection={<IconKey size={16} aria-hidden />}>
          {t('viewer.changePassword')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/sessions" leftSection={<IconDevices size={16} aria-hidden />}>
          {t('viewer.sessions')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/tokens" leftSection={<IconTicket size={16} aria-hidden />}>
          {t('viewer.tokens')}
        </Menu.Item>
        <Menu.Item component={Link} to="/explorer" leftSection={<IconApi size={16} aria-hidden />}>
          {t('viewer.explorer')}
        </Menu.Item>
        <Menu.Item component={Link} to="/guides/{-$guide}" leftSection={<IconBook size={16} aria-hidden />}>
          {t('viewer.guides')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('viewer.scheme')}</Menu.Label>
        <Menu.RadioGroup value={schemes.find(({ chosen }) => chosen)?.scheme ?? null}>
          {schemes.map(({ scheme, label, choose }) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick={false} onClick={choose}>
              {t(label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut()}>
          {t('viewer.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
