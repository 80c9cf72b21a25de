import { REGISTRATION_HOURS } from '@foyer/domain'
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CapturedNote } from '../shared/CapturedNote.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'

/** The same for every address, known or not: who asks learns nothing about who is registered. */
export function LookInYourMailbox({ email, again }: { email: string; again: () => void }) {
  const { t } = useTranslation('registration')
  return (
    <PublicPage title={t('mailbox.title')} lead={t('mailbox.text', { email, hours: REGISTRATION_HOURS })}>
      <CapturedNote />
      <Text size="sm" c="dimmed">
        {t('mailbox.spam')}
      </Text>
      <Button variant="default" fullWidth onClick={again}>
        {t('mailbox.again')}
      </Button>
    </PublicPage>
  )
}
