import type { OpenInvitations, ServiceTokens } from '@foyer/domain'
import { Radio, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../session/useViewer.ts'
import { ChoiceCard } from '../shared/ChoiceCard.tsx'
import { useRun } from '../shared/useRun.ts'
import { DialogForm } from '../structure/DialogForm.tsx'
import { fullName } from './names.ts'
import { DeactivateEmployee } from './userChanges.ts'
import type { User } from './userQuery.ts'
import type { UserActs } from './useUserActs.ts'

/** Says what leaving does, and asks what becomes of the invitations and service tokens that somebody leaves behind. */
export function DeactivateForm({ user, acts }: { user: User; acts: UserActs }) {
  const { t } = useTranslation('user')
  const viewer = useViewer()
  const form = useForm({
    initialValues: { openInvitations: 'HOLD' as OpenInvitations, serviceTokens: 'REVOKE' as ServiceTokens },
  })
  const state = useRun(DeactivateEmployee)
  const count = user.openInvitationCount
  const tokens = user.serviceTokenCount
  // Nobody hands over to themselves.
  const oneself = user.id === viewer.user.id
  const ways: OpenInvitations[] = oneself ? ['HOLD', 'REVOKE'] : ['HOLD', 'HAND_OVER', 'REVOKE']
  async function deactivate(choice: { openInvitations: OpenInvitations; serviceTokens: ServiceTokens }) {
    const gone = await state.run({ id: user.id, ...choice })
    if (gone) await acts.done(gone, t('did.deactivated', { name: fullName(gone) }))
  }
  return (
    <DialogForm
      onSubmit={form.onSubmit(deactivate)}
      onCancel={acts.dismiss}
      state={state}
      submit={t('deactivate.submit')}
      dangerous
    >
      <Text size="sm">{t('deactivate.text', { name: user.firstName })}</Text>
      {count > 0 && (
        <Radio.Group label={t('deactivate.open', { count })} {...form.getInputProps('openInvitations')}>
          <Stack gap="xs" mt={4}>
            {ways.map(way => (
              <ChoiceCard key={way} value={way} title={t(`deactivate.${way}`)} text={t(`deactivate.${way}_text`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {tokens > 0 && !oneself && (
        <Radio.Group label={t('deactivate.tokens', { count: tokens })} {...form.getInputProps('serviceTokens')}>
          <Stack gap="xs" mt={4}>
            {(['REVOKE', 'HAND_OVER'] as const).map(way => (
              <ChoiceCard key={way} value={way} title={t(`tokens.${way}`)} text={t(`tokens.${way}_text`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </DialogForm>
  )
}
