import { Button, Group, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

export function QuickLinkField({ url, description }: { url: string; description: string }) {
  const { t } = useTranslation(['invite', 'common'])
  const field = useRef<HTMLInputElement>(null)
  const { copy, copied, error } = useClipboard()
  const Icon = copied ? IconCheck : IconCopy
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        ref={field}
        flex={1}
        label={t('quick.link')}
        description={description}
        readOnly
        value={url}
        onFocus={event => event.currentTarget.select()}
        error={error && t('common:copyFailed')}
      />
      <Button
        data-autofocus
        leftSection={<Icon size={16} aria-hidden />}
        miw={124}
        onClick={() => {
          // Where the browser forbids copying it is at least marked.
          field.current?.select()
          copy(url)
        }}
      >
        <span aria-live="polite">{t(copied ? 'quick.copied' : 'quick.copy')}</span>
      </Button>
    </Group>
  )
}
