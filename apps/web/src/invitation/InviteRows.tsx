import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { ROW_HEIGHT } from '../theme.ts'
import { InviteRow } from './InviteRow.tsx'
import classes from './inviteRecipients.module.css'
import { isMalformed, type Row } from './recipients.ts'
import { mend, remove } from './recipientsList.ts'
import type { InviteList } from './recipientsState.ts'
import { focusInviteField, useInviteKeys } from './useInviteKeys.ts'

/** The rows, of which only those in sight are there. */
export function InviteRows({ list, rows }: { list: InviteList; rows: Row[] }) {
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: index => (rows[index] && isMalformed(rows[index]) ? 72 : ROW_HEIGHT),
    getItemKey: index => rows[index]?.id ?? index,
    overscan: 6,
    useFlushSync: false,
  })
  const { active, setActive, focusRow, onKeyDown } = useInviteKeys(rows.length, virtual)
  const latest = useRef(rows)
  latest.current = rows
  /** Goes on where a person goes on, once the list has changed: with another row, or the field when there is none. */
  const goOnAt = (next: Row | undefined) =>
    setTimeout(() => {
      const index = latest.current.findIndex(({ id }) => id === next?.id)
      if (index < 0) focusInviteField()
      else focusRow(index)
    })

  return (
    <div ref={box} className={classes.rows}>
      {/* biome-ignore lint/a11y/useSemanticElements: a <ul> may hold nothing but its rows, and they stand apart in it */}
      <div role="list" className={classes.all} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <InviteRow
                key={row.id}
                row={row}
                channel={list.channel}
                active={index === active}
                placed={{
                  ref: virtual.measureElement,
                  'data-index': index,
                  'aria-setsize': rows.length,
                  'aria-posinset': index + 1,
                  style: { transform: `translateY(${start}px)` },
                  onFocus: () => setActive(index),
                }}
                remove={() => {
                  remove(list, ({ id }) => id === row.id)
                  goOnAt(rows[index + 1] ?? rows[index - 1])
                }}
                mend={(text, goOn) => {
                  mend(list, row.id, text)
                  if (goOn) goOnAt(rows.find((it, at) => at > index && isMalformed(it)))
                }}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
