import { Box } from '@mantine/core'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actByKey } from './actByKey.ts'
import { ChartCard } from './ChartCard.tsx'
import { ChartControls } from './ChartControls.tsx'
import classes from './chart.module.css'
import { neighbour } from './chartKeys.ts'
import { CARD, layOut } from './chartLayout.ts'
import { departmentItem, departmentOf, focusDepartment } from './departmentFocus.ts'
import type { StructureViewProps } from './structureView.ts'
import { usePanning } from './usePanning.ts'
import { useStableDeeds } from './useStableDeeds.ts'
import { useSteady } from './useSteady.ts'
import { FOOT, MARGIN, useZoom } from './useZoom.ts'

/** Below this a face is a dot. */
const FACES_FROM = 0.6

/** The departments as cards, top-down. */
export function Chart({ branches, collapsed, dragging, deeds, at, focused }: StructureViewProps) {
  const { t } = useTranslation('structure')
  const layout = useMemo(() => layOut(branches.root, collapsed.collapsed), [branches, collapsed.collapsed])
  const zoom = useZoom(layout)
  const steady = useSteady(zoom.frame, layout)
  const stage = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState<number>()
  const scale = zoom.zoom

  // With every render: what stands above may have changed.
  useLayoutEffect(() => {
    if (stage.current) setTop(Math.round(stage.current.getBoundingClientRect().top + window.scrollY))
  })
  const measured = top !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: only at first, once it is known how much room there is
  useLayoutEffect(() => {
    const spot = layout.spots.find(({ branch }) => branch.id === at)
    if (measured && spot) zoom.begin({ x: spot.x + CARD.width / 2, y: spot.y })
  }, [measured])

  function toggle(id: string) {
    steady(departmentItem(id))
    collapsed.toggle(id)
  }

  const cardDeeds = useStableDeeds({ ...deeds, toggle })

  function onKeyDown(event: KeyboardEvent) {
    const branch = branches.byId.get(departmentOf(event.target) ?? '')
    if (!branch || event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbour(branch, event.key)
    if (event.key === ' ') toggle(branch.id)
    else if (next) {
      collapsed.reveal(next.id)
      setTimeout(() => focusDepartment(next.id))
    } else if (actByKey(event, branch, deeds) || !zoomByKey(event.key)) return
    event.preventDefault()
  }

  function zoomByKey(key: string) {
    const act = { '+': zoom.zoomIn, '=': zoom.zoomIn, '-': zoom.zoomOut, '0': zoom.fit }[key]
    act?.()
    return act !== undefined
  }

  return (
    <Box ref={stage} className={classes.stage} __vars={{ '--stage-top': measured ? `${top}px` : undefined }}>
      <div ref={zoom.frameRef} className={classes.frame} {...usePanning(zoom.frame)}>
        <div className={classes.canvas} style={{ padding: MARGIN, paddingBottom: FOOT }}>
          <div ref={zoom.drawing} style={{ width: layout.width * scale, height: layout.height * scale }}>
            <div className={classes.drawing} style={{ width: layout.width, height: layout.height, scale }}>
              <svg className={classes.lines} width={layout.width} height={layout.height} aria-hidden="true">
                <path d={layout.lines} transform={`translate(${-layout.left})`} />
              </svg>
              <div
                role="tree"
                className={classes.cards}
                aria-label={t('title')}
                onKeyDown={onKeyDown}
                onFocus={event => focused(departmentOf(event.target) ?? at)}
                {...dragging.handlers}
              >
                {layout.spots.map(spot => (
                  <ChartCard
                    key={spot.branch.id}
                    spot={spot}
                    active={spot.branch.id === at}
                    collapsed={collapsed.collapsed.has(spot.branch.id)}
                    drop={dragging.stateOf(spot.branch.id)}
                    faces={scale >= FACES_FROM}
                    deeds={cardDeeds}
                  />
                ))}
              </div>
            </div>
          </div>
        </div>
      </div>
      <ChartControls zoom={zoom} />
    </Box>
  )
}
