import { Alert, Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { type Invitation, isOpen } from './invitationsQuery.ts'
import type { Invited } from './useInvited.ts'

/** Resend and revoke, and what came of it. */
export function InvitationDeeds({ invitation, invited }: { invitation: Invitation; invited: Invited }) {
  const { t } = useTranslation(['invitation', 'common'])
  const told = invited.told.get(invitation.id)
  if (!isOpen(invitation) && told === undefined) return null
  return (
    <div>
      {isOpen(invitation) && (
        <Group gap="xs">
          <Button loading={invited.busy} onClick={() => invited.resend([invitation])}>
            {t('resend')}
          </Button>
          <Button variant="default" onClick={() => invited.ask([invitation])}>
            {t('revokeAsk')}
          </Button>
        </Group>
      )}
      <div role="status">
        {told !== undefined && (
          <Alert
            variant="default"
            mt="sm"
            p="sm"
            withCloseButton
            closeButtonLabel={t('common:close')}
            onClose={() => invited.dismiss(invitation.id)}
          >
            {told}
          </Alert>
        )}
      </div>
      <Problem text={invited.problem} />
    </div>
  )
}
