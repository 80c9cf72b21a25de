import { Tabs, type TabsListProps } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './TabsRow.module.css'

/** Tabs in one row: on a narrow screen they are swiped, not stacked, and the one that is open is in sight. */
export function TabsRow({ active, ...props }: TabsListProps & { active: string }) {
  const row = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is open
  useEffect(() => {
    row.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [active])
  return (
    <div className={classes.scroll}>
      <Tabs.List ref={row} className={classes.row} {...props} />
    </div>
  )
}
