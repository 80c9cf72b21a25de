import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { CodeBlock } from '../shared/CodeBlock.tsx'
import { SecretDone } from './SecretDone.tsx'
import { SecretOnce } from './SecretOnce.tsx'
import { tryCommand } from './tryCommand.ts'
import type { SecretKeeping } from './useSecretOnce.ts'

interface TokenMadeProps {
  secret: string
  keeping: SecretKeeping
  done: () => void
}

/** The secret of a new token, and a first question that it answers. */
export function TokenMade({ secret, keeping, done }: TokenMadeProps) {
  const { t } = useTranslation('integration')
  const { publicUrl } = useInstallation()
  return (
    <Stack gap="lg">
      <SecretOnce secret={secret} once={t('made.once')} onCopied={keeping.keep} />
      <section>
        <Title order={3}>{t('made.try')}</Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('made.tryText')}
        </Text>
        <CodeBlock text={tryCommand(publicUrl, secret)} label={t('made.copyCommand')} onCopied={keeping.keep} />
      </section>
      <SecretDone keeping={keeping} done={done} />
    </Stack>
  )
}
