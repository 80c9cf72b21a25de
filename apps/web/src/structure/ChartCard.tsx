import { Button, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Apart } from './Apart.tsx'
import classes from './chart.module.css'
import { CARD, type Spot } from './chartLayout.ts'
import { DepartmentFaces } from './DepartmentFaces.tsx'
import { DepartmentHead } from './DepartmentHead.tsx'
import { DepartmentMenu } from './DepartmentMenu.tsx'
import type { Deeds } from './structureView.ts'
import { useDepartmentWords } from './useDepartmentWords.ts'
import type { DropState } from './useDragging.ts'

interface ChartCardProps {
  spot: Spot
  /** Whether it has the focus, or would get it. */
  active: boolean
  collapsed: boolean
  drop: DropState
  /** Whether faces are large enough to be known. */
  faces: boolean
  deeds: Deeds
}

/** A department: what it is called, who leads it, who is in it. */
export const ChartCard = memo(function ChartCard({ spot, active, collapsed, drop, faces, deeds }: ChartCardProps) {
  const { t } = useTranslation('structure')
  const words = useDepartmentWords()
  const [menu, setMenu] = useState(false)
  // Hundreds of menus that nobody opens would be a burden.
  const [hovered, setHovered] = useState(false)
  const { branch, x, y } = spot
  const { department, above, below, level } = branch
  const siblings = above?.below ?? [branch]
  const tabIndex = active ? 0 : -1
  const Chevron = collapsed ? IconChevronDown : IconChevronUp
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
    <div
      role="treeitem"
      className={classes.card}
      style={{ left: x, top: y, width: CARD.width, height: CARD.height }}
      tabIndex={tabIndex}
      aria-label={words.all(branch)}
      aria-level={level}
      aria-setsize={siblings.length}
      aria-posinset={siblings.indexOf(branch) + 1}
      aria-expanded={below.length > 0 ? !collapsed : undefined}
      aria-selected={active}
      data-value={branch.id}
      data-active={active || undefined}
      data-drop={drop}
      draggable={deeds.ask !== null && above !== null}
      onClick={() => deeds.open(branch.id)}
      onContextMenu={event => {
        event.preventDefault()
        setMenu(true)
      }}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      <div className={classes.head}>
        <Text span className={classes.name} fw={600} size="sm" truncate title={department.name}>
          {department.name}
        </Text>
        {(active || hovered || menu) && (
          <Apart>
            <DepartmentMenu branch={branch} tabIndex={tabIndex} opened={menu} onChange={setMenu} {...deeds} />
          </Apart>
        )}
      </div>
      <div className={classes.leader}>
        <DepartmentHead head={department.head} />
      </div>
      <div className={classes.people}>
        <Text span size="xs" c="dimmed" truncate>
          {words.people(branch)}
        </Text>
        {faces && department.employeeCount > 0 && <DepartmentFaces department={department} />}
      </div>
      {below.length > 0 && (
        <Apart>
          <Button
            className={classes.fold}
            variant="default"
            size="compact-xs"
            radius="xl"
            tabIndex={tabIndex}
            aria-label={t(collapsed ? 'expand' : 'collapse', { name: department.name, count: branch.size })}
            rightSection={collapsed && <Chevron size={12} aria-hidden />}
            onClick={() => deeds.toggle(branch.id)}
          >
            {collapsed ? t('hidden', { count: branch.size }) : <Chevron size={12} aria-hidden />}
          </Button>
        </Apart>
      )}
    </div>
  )
})
