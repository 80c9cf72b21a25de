import { ActionBar, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from './useSelection.ts'

interface SelectionBarProps {
  selection: Selection
  label: string
  /** How many are selected, in words. */
  count: string
  /** Whether a dialog asks about them: then Escape is the dialog's. */
  asking: boolean
  children: ReactNode
}

/** What one can do with the rows that are selected. */
export function SelectionBar({ selection, label, count, asking, children }: SelectionBarProps) {
  const { t } = useTranslation()
  return (
    <ActionBar
      withinPortal={false}
      opened={selection.selected.length > 0}
      onClose={selection.clear}
      closeOnEscape={!asking}
      aria-label={label}
    >
      <Text size="sm" px={4} role="status" style={{ whiteSpace: 'nowrap' }}>
        {count}
      </Text>
      {children}
      <ActionBar.CloseButton aria-label={t('list.clearSelection')} />
    </ActionBar>
  )
}
