import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Item } from '../shared/Item.tsx'
import { fullName } from './names.ts'
import type { User } from './userQuery.ts'

/** Through whom somebody came; the server tells it to those who may see the invitation. */
export function InvitedBy({ invitation }: { invitation: NonNullable<User['invitation']> }) {
  const { t } = useTranslation('user')
  return (
    <Item label={t('field.invitedBy')}>
      {fullName(invitation.invitedBy)}
      {' · '}
      <Anchor
        inherit
        renderRoot={props => <Link {...props} to="/invited" search={{ invitation: invitation.id }} preload={false} />}
      >
        {t('seeInvitation')}
      </Anchor>
    </Item>
  )
}
