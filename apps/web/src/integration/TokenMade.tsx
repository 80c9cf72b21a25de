import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { CodeBlock } from '../shared/CodeBlock.tsx'
import { SecretOnce } from './SecretOnce.tsx'
import { tryCommand } from './tryCommand.ts'

/** The secret of a new token, and a first question that it answers. */
export function TokenMade({ secret, done }: { secret: string; done: () => void }) {
  const { t } = useTranslation('integration')
  const { publicUrl } = useInstallation()
  return (
    <Stack gap="lg">
      <SecretOnce secret={secret} once={t('made.once')} />
      <section>
        <Title order={3}>{t('made.try')}</Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('made.tryText')}
        </Text>
        <CodeBlock text={tryCommand(publicUrl, secret)} label={t('made.copyCommand')} />
      </section>
      <Button variant="default" onClick={done}>
        {t('made.done')}
      </Button>
    </Stack>
  )
}
