import { ActionIcon, Button } from '@mantine/core'
import { IconSitemap } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SelectionBar } from '../shared/list/SelectionBar.tsx'
import type { Deciding } from './useDeciding.ts'

/** What one can do with those who are selected. */
export function DecisionBar({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation('user')
  const { selected, busy } = deciding
  return (
    <SelectionBar
      selection={deciding}
      label={t('decideSelected')}
      count={t('selected', { count: selected.length })}
      asking={deciding.dialog !== null}
    >
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
    </SelectionBar>
  )
}
