import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { nameOf } from './names.ts'
import type { Invited } from './useInvited.ts'

/** Asks before invitations are taken back, and names what that does. */
export function RevokeModal({ invited }: { invited: Invited }) {
  const { t } = useTranslation(['invitation', 'common'])
  const { asked, close, busy, dialogProblem } = invited
  // It still says what it was about while it fades.
  const last = useRef(asked)
  last.current = asked ?? last.current
  const invitations = last.current ?? []
  const [first] = invitations
  const count = invitations.length
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      title={t('revokeTitle', { count, name: first && (nameOf(first) ?? first.recipient) })}
      returnFocus={invited.inDrawer}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('revokeText', { count })}</Text>
        <Problem text={dialogProblem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={busy} data-autofocus onClick={() => invited.revoke(invitations)}>
            {t('revokeCount', { count })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
