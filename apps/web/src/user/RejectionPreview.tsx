import { Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import type { Applicant } from './applicantsQuery.ts'
import { fullName } from './names.ts'

/** The message that goes out with a rejection, in the words that the server sends. */
export function RejectionPreview({ people, reason }: { people: Applicant[]; reason: string }) {
  const { t } = useTranslation('user')
  const { companyName: company } = useInstallation()
  const [first] = people
  if (!first) return null
  const to = people.length === 1 ? `${fullName(first)} <${first.email}>` : t('mail.each', { count: people.length })
  return (
    <Paper withBorder p="md" bg="var(--foyer-sunken)" component="section" aria-label={t('mail.preview')}>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('mail.to', { to })}
      </Text>
      <Text size="sm" fw={500} mb="sm">
        {t('mail.subject', { company })}
      </Text>
      <Stack gap="xs" fz="sm">
        <span>{t('mail.hello', { name: first.firstName })}</span>
        <span>{t(reason === '' ? 'mail.declined' : 'mail.declinedBecause', { company })}</span>
        {reason !== '' && (
          <Text
            size="sm"
            pl="sm"
            style={{
              whiteSpace: 'pre-line',
              borderInlineStart: '2px solid var(--foyer-line)',
              overflowWrap: 'anywhere',
            }}
          >
            {reason}
          </Text>
        )}
        <span>{t('mail.mistake')}</span>
      </Stack>
    </Paper>
  )
}
