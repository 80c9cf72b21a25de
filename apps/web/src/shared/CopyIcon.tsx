import { ActionIcon, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

interface CopyIconProps {
  value: string
  label: string
  onCopied?: (() => void) | undefined
}

/** Copies a text, and says so where one looks. */
export function CopyIcon({ value, label, onCopied }: CopyIconProps) {
  const { t } = useTranslation()
  const { copy, copied, error } = useClipboard()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is copied
  useEffect(() => {
    if (copied) onCopied?.()
  }, [copied])
  const said = error ? t('copyFailed') : copied ? t('copied') : label
  const Icon = copied ? IconCheck : IconCopy
  return (
    <Tooltip label={said} opened={copied || error ? true : undefined}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={() => copy(value)}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
