import type { RefusalCode } from '@foyer/domain'
import { useWindowEvent } from '@mantine/hooks'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Branch, Branches } from './branches.ts'
import { departmentOf } from './departmentFocus.ts'
import type { DepartmentActs } from './useDepartmentActs.ts'

/** How a department looks while one is dragged: it is that one, would take it if it were let go, cannot, or says so. */
export type DropState = 'dragged' | 'taking' | 'closed' | 'refusing' | undefined

/**
 * Moves a department by dragging it onto another one. The browser's own dragging: it scrolls at the edges, and nothing has
 * to be fetched for it. Who cannot drag has the menu.
 */
export function useDragging({ byId }: Branches, acts: DepartmentActs) {
  const { t } = useTranslation(['structure', 'refusal'])
  const [dragged, setDragged] = useState<Branch | null>(null)
  const [over, setOver] = useState<string>()
  const [told, setTold] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<ReadonlyMap<string, RefusalCode>>(new Map())
  // Read by then.
  useWindowEvent('pointerdown', () => setTold(null))
  const itself = (id: string | undefined) => id === dragged?.id || id === dragged?.above?.id

  function end() {
    setDragged(null)
    setOver(undefined)
  }

  const handlers = {
    onDragStart(event: DragEvent) {
      const branch = byId.get(departmentOf(event.target) ?? '')
      if (!branch) return
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', branch.department.name)
      setRefusals(acts.refusalsOfMoving(branch))
      // Once the browser has taken its picture of the card.
      setTimeout(() => setDragged(branch))
    },
    onDragOver(event: DragEvent) {
      if (!dragged) return
      const id = departmentOf(event.target)
      if (id !== over) setOver(id)
      if (id === undefined || itself(id) || refusals.has(id)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
    },
    onDrop(event: DragEvent) {
      event.preventDefault()
      if (dragged && over !== undefined) acts.move(dragged, over)
      end()
    },
    onDragEnd() {
      // Let go where it may not go: says why.
      const code = over === undefined || itself(over) ? undefined : refusals.get(over)
      if (dragged && code) setTold(t(`refusal:${code}`))
      end()
    },
  }

  return {
    handlers,
    told,
    stateOf(id: string): DropState {
      if (!dragged) return undefined
      if (id === dragged.id) return 'dragged'
      if (itself(id)) return undefined
      if (refusals.has(id)) return id === over ? 'refusing' : 'closed'
      return id === over ? 'taking' : undefined
    },
  }
}
export type Dragging = ReturnType<typeof useDragging>
