import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface SecretOnceProps {
  secret: string
  once: string
  /** It was copied: nothing is lost any more. */
  onCopied: () => void
}

/** A secret that is told once, ready to be copied. */
export function SecretOnce({ secret, once, onCopied }: SecretOnceProps) {
  const { t } = useTranslation(['integration', 'common'])
  const field = useRef<HTMLInputElement>(null)
  // It comes in the place of a form that had the focus.
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const { copy, copied, error } = useClipboard()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is copied
  useEffect(() => {
    if (copied) onCopied()
  }, [copied])
  const Icon = copied ? IconCheck : IconCopy
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          aria-label={t('made.secret')}
          readOnly
          value={secret}
          onFocus={event => event.currentTarget.select()}
          // By Ctrl-C, where the browser forbids the button to.
          onCopy={onCopied}
          error={error && t('common:copyFailed')}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        />
        <Button
          ref={button}
          leftSection={<Icon size={16} aria-hidden />}
          miw={108}
          flex="none"
          onClick={() => {
            // Where the browser forbids copying it is at least marked.
            field.current?.select()
            copy(secret)
          }}
        >
          <span aria-live="polite">{t(copied ? 'copiedSecret' : 'copySecret')}</span>
        </Button>
      </Group>
      <Alert color="orange" p="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {once}
      </Alert>
    </Stack>
  )
}
