import { ActionIcon, Button, Group } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../shared/format.ts'
import classes from './chart.module.css'
import type { Zoom } from './useZoom.ts'

/** How large the chart is, and buttons that change it. */
export function ChartControls({ zoom }: { zoom: Zoom }) {
  const { t, i18n } = useTranslation('structure')
  const percent = zoom.zoom.toLocaleString(localeOf(i18n.language), { style: 'percent' })
  return (
    <Group role="group" aria-label={t('zoom.title')} gap={0} wrap="nowrap" className={classes.controls}>
      <ActionIcon variant="subtle" color="gray" aria-label={t('zoom.out')} onClick={zoom.zoomOut}>
        <IconMinus size={16} aria-hidden />
      </ActionIcon>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        w={52}
        aria-label={t('zoom.reset', { percent })}
        onClick={zoom.reset}
      >
        {percent}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t('zoom.in')} onClick={zoom.zoomIn}>
        <IconPlus size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('zoom.fit')} onClick={zoom.fit}>
        <IconMaximize size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
