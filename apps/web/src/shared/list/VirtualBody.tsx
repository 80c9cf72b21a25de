import { Table } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { ROW_HEIGHT } from '../../theme.ts'

/** What a row of a virtual table must carry: where it stands, and a way to be measured. */
export interface Placed {
  ref: (element: HTMLTableRowElement | null) => void
  'data-index': number
  'aria-rowindex': number
}

interface VirtualBodyProps<Row> {
  rows: Row[]
  children: (row: Row, placed: Placed) => ReactNode
}

/** The body of a long table: only the rows near the window are there, and all the others' height. */
export function VirtualBody<Row extends { id: string }>({ rows, children }: VirtualBodyProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  // With every render: what stands above may have changed.
  useLayoutEffect(() => {
    if (body.current) setTop(Math.round(body.current.getBoundingClientRect().top + window.scrollY))
  })
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => rows[index]?.id ?? index,
    overscan: 12,
    scrollMargin: top,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const before = (items[0]?.start ?? top) - top
  const after = virtual.getTotalSize() + top - (items.at(-1)?.end ?? top)
  return (
    <Table.Tbody ref={body}>
      <Gap height={before} />
      {items.map(({ index }) => {
        const row = rows[index]
        return row && children(row, { ref: virtual.measureElement, 'data-index': index, 'aria-rowindex': index + 2 })
      })}
      <Gap height={after} />
    </Table.Tbody>
  )
}

function Gap({ height }: { height: number }) {
  return height > 0 && <tr aria-hidden style={{ height }} />
}
