import { characters, TextLimit } from '@foyer/domain'
import { Alert, Anchor, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SaveBar } from '../registration/SaveBar.tsx'
import { Problem } from '../shared/Problem.tsx'
import { useLeaveGuard } from '../shared/useLeaveGuard.tsx'
import { InvitationMailPreview } from './InvitationMailPreview.tsx'
import { InvitationSmsPreview } from './InvitationSmsPreview.tsx'
import type { InvitationMessage } from './invitationMessage.ts'
import { useMessageForm } from './useMessageForm.ts'

/** The text of invitations by e-mail beside what arrives; on the free plan to be read only, with the reason. */
export function MessageForm({ message }: { message: InvitationMessage }) {
  const { t } = useTranslation('invitation')
  const { form, save, busy, problem, underWay } = useMessageForm(message)
  useLeaveGuard('page', form.isDirty, underWay)
  const { editable, standard } = message
  const { text } = form.values
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Stack gap="md">
          {!editable && (
            <Alert variant="default" p="sm" icon={<IconLock size={18} aria-hidden />}>
              {t('text.locked')}
            </Alert>
          )}
          <Textarea
            label={t('text.label')}
            description={editable && t('text.hint', { count: characters(text), max: TextLimit.message })}
            autosize
            minRows={6}
            maxRows={16}
            disabled={!editable}
            {...form.getInputProps('text')}
          />
          {editable && (
            <Group justify="space-between" gap="xs" mt={-8}>
              <Text size="xs" c="dimmed">
                {t('text.link')}
              </Text>
              {text !== standard && (
                <Anchor component="button" type="button" size="xs" onClick={() => form.setFieldValue('text', standard)}>
                  {t('text.reset')}
                </Anchor>
              )}
            </Group>
          )}
          <div>
            <Problem text={problem} />
            {editable && <SaveBar dirty={form.isDirty()} busy={busy} discard={form.reset} />}
          </div>
        </Stack>
        <Stack gap="lg">
          <InvitationMailPreview message={editable ? text.trim() || null : null} />
          <Stack gap="xs">
            <InvitationSmsPreview />
            <Text size="xs" c="dimmed">
              {t('text.sms')}
            </Text>
          </Stack>
        </Stack>
      </SimpleGrid>
    </form>
  )
}
