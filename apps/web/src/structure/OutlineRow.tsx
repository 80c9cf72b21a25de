import { ActionIcon, type RenderTreeNodePayload, Text } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Apart } from './Apart.tsx'
import type { Branch } from './branches.ts'
import { DepartmentHead } from './DepartmentHead.tsx'
import { DepartmentMenu } from './DepartmentMenu.tsx'
import classes from './outline.module.css'
import type { Deeds } from './structureView.ts'
import { useDepartmentWords } from './useDepartmentWords.ts'
import type { DropState } from './useDragging.ts'

interface OutlineRowProps {
  branch: Branch
  active: boolean
  collapsed: boolean
  drop: DropState
  deeds: Deeds
  /** What the tree gives to each line. */
  line: RenderTreeNodePayload['elementProps']
}

export function OutlineRow({ branch, active, collapsed, drop, deeds, line }: OutlineRowProps) {
  const { t } = useTranslation('structure')
  const words = useDepartmentWords()
  const [menu, setMenu] = useState(false)
  const { department, above, below, size } = branch
  const tabIndex = active ? 0 : -1
  const lineRef = useRef<HTMLDivElement>(null)
  const label = words.all(branch)
  // Mantine’s tree item takes its name from all that stands in it, the buttons and the rows below it too.
  useEffect(() => lineRef.current?.closest('[role="treeitem"]')?.setAttribute('aria-label', label), [label])
  return (
    // biome-ignore lint/a11y: the tree item around it has the role, and the tree hears the keys
    <div
      {...line}
      ref={lineRef}
      data-line
      data-drop={drop}
      draggable={deeds.ask !== null && above !== null}
      onClick={event => {
        line.onClick(event)
        deeds.open(branch.id)
      }}
      onContextMenu={event => {
        event.preventDefault()
        setMenu(true)
      }}
    >
      <Apart>
        <ActionIcon
          className={classes.fold}
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={tabIndex}
          data-empty={below.length === 0 || undefined}
          data-collapsed={collapsed || undefined}
          aria-label={t(collapsed ? 'expand' : 'collapse', { name: department.name, count: size })}
          onClick={() => deeds.toggle(branch.id)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Apart>
      <Text span className={classes.name} fw={500} size="sm" truncate>
        {department.name}
      </Text>
      <span className={classes.leader}>
        <DepartmentHead head={department.head} />
      </span>
      <Text span className={classes.people} size="xs" c="dimmed">
        {words.people(branch)}
      </Text>
      <Apart>
        <DepartmentMenu branch={branch} tabIndex={tabIndex} opened={menu} onChange={setMenu} {...deeds} />
      </Apart>
    </div>
  )
}
