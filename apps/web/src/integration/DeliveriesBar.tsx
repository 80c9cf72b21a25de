import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SelectionBar } from '../shared/list/SelectionBar.tsx'
import type { Deliveries } from './useDeliveries.ts'

/** What one can do with the deliveries that are selected. */
export function DeliveriesBar({ deliveries, asking }: { deliveries: Deliveries; asking: boolean }) {
  const { t } = useTranslation('integration')
  const { selected, ask } = deliveries
  return (
    <SelectionBar
      selection={deliveries}
      label={t('log.selectedDeeds')}
      count={t('log.selected', { count: selected.length })}
      asking={asking}
    >
      <Button size="xs" onClick={() => ask(selected)}>
        {t('log.againAsk')}
      </Button>
    </SelectionBar>
  )
}
