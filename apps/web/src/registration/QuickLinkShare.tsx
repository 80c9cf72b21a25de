import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import type { Policy } from './policy.ts'
import { QuickLinkField } from './QuickLinkField.tsx'
import { QuickLinkQr } from './QuickLinkQr.tsx'
import { QuickLinkReset } from './QuickLinkReset.tsx'

interface QuickLinkShareProps {
  policy: Policy
  link: NonNullable<Policy['quickLink']>
}

/** The quick link to be passed on, as text and as a picture, and what becomes of who follows it. */
export function QuickLinkShare({ policy, link }: QuickLinkShareProps) {
  const { t } = useTranslation('invite')
  const viewer = useViewer()
  const domains = policy.trustedDomains
  const moderated = policy.registrationType === 'MODERATED'
  const what =
    moderated && domains.length > 0
      ? t('quick.trusted', { count: domains.length, domains: domains.join(', ') })
      : t(`quick.${policy.registrationType}`)
  return (
    <Stack gap="md">
      <QuickLinkField url={link.url} description={what} />
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed">
          {t('quick.lastReset')} <RelativeTime at={link.resetAt} />
        </Text>
        {can.changePolicy(viewer) && <QuickLinkReset />}
      </Group>
      <QuickLinkQr url={link.url} />
    </Stack>
  )
}
