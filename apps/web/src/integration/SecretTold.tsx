import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeBlock } from '../shared/CodeBlock.tsx'
import { GuideLink } from './GuideLink.tsx'
import { SecretDone } from './SecretDone.tsx'
import { SecretOnce } from './SecretOnce.tsx'
import type { SecretKeeping } from './useSecretOnce.ts'
import { verifyCode } from './verifyCode.ts'

interface SecretToldProps {
  secret: string
  keeping: SecretKeeping
  done: () => void
  children?: ReactNode
}

/** A webhook's secret, once, and what a receiver does with it. */
export function SecretTold({ secret, keeping, done, children }: SecretToldProps) {
  const { t } = useTranslation('integration')
  return (
    <Stack gap="lg">
      {children}
      <SecretOnce secret={secret} once={t('webhook.once')} onCopied={keeping.keep} />
      <section>
        <Title order={3}>{t('webhook.verify')}</Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('webhook.verifyText')} <GuideLink hash="checking-the-signature" apart />
        </Text>
        <CodeBlock text={verifyCode} label={t('webhook.copyCode')} />
      </section>
      <SecretDone keeping={keeping} done={done} />
    </Stack>
  )
}
