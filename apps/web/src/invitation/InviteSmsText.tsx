import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { InvitationSmsPreview } from './InvitationSmsPreview.tsx'

/** Nobody writes an SMS: it is shown as it will arrive. */
export function InviteSmsText({ withEmail }: { withEmail: boolean }) {
  const { t } = useTranslation('invite')
  return (
    <Stack gap={4}>
      <InvitationSmsPreview />
      <Text size="xs" c="dimmed">
        {t(withEmail ? 'message.smsWithEmail' : 'message.sms')}
      </Text>
    </Stack>
  )
}
