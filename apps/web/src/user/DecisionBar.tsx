import { ActionBar, ActionIcon, Button, Text } from '@mantine/core'
import { IconSitemap } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Deciding } from './useDeciding.ts'

/** What one can do with those who are selected. */
export function DecisionBar({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation('user')
  const { selected, select, busy } = deciding
  const clear = () =>
    select(
      selected.map(({ id }) => id),
      false,
    )
  return (
    <ActionBar
      withinPortal={false}
      opened={selected.length > 0}
      onClose={clear}
      closeOnEscape={deciding.dialog === null}
      aria-label={t('decideSelected')}
    >
      <Text size="sm" px={4} role="status" style={{ whiteSpace: 'nowrap' }}>
        {t('selected', { count: selected.length })}
      </Text>
      <Button size="xs" loading={busy} onClick={() => deciding.approve(selected)}>
        {t('approve')}
      </Button>
      <Button size="xs" variant="default" visibleFrom="sm" onClick={() => deciding.ask('approve', selected)}>
        {t('approveIntoShort')}
      </Button>
      <ActionIcon
        size={30}
        variant="default"
        hiddenFrom="sm"
        aria-label={t('approveInto')}
        onClick={() => deciding.ask('approve', selected)}
      >
        <IconSitemap size={16} aria-hidden />
      </ActionIcon>
      <Button size="xs" variant="default" onClick={() => deciding.ask('reject', selected)}>
        {t('rejectAsk')}
      </Button>
      <ActionBar.CloseButton aria-label={t('clearSelection')} />
    </ActionBar>
  )
}
