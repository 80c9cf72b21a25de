import { Tree, type TreeNodeData, useTree } from '@mantine/core'
import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { actByKey } from './actByKey.ts'
import { type Branch, everyBranch } from './branches.ts'
import { departmentOf } from './departmentFocus.ts'
import { OutlineRow } from './OutlineRow.tsx'
import classes from './outline.module.css'
import type { StructureViewProps } from './structureView.ts'

/** The departments below one another, like a table of contents. */
export function Outline({ branches, collapsed, dragging, deeds, at, focused }: StructureViewProps) {
  const { t } = useTranslation('structure')
  const data = useMemo(() => [nodeOf(branches.root)], [branches])
  const tree = useTree({
    selectedState: [at],
    expandedState: Object.fromEntries(everyBranch(branches.root).map(({ id }) => [id, !collapsed.collapsed.has(id)])),
    onExpandedStateChange: state => collapsed.set(Object.keys(state).filter(id => !state[id])),
  })

  function onKeyDown(event: KeyboardEvent) {
    const branch = branches.byId.get(departmentOf(event.target) ?? '')
    if (branch) actByKey(event, branch, deeds)
  }

  return (
    <Tree
      tree={tree}
      data={data}
      classNames={{ label: classes.line }}
      levelOffset={20}
      expandOnClick={false}
      allowRangeSelection={false}
      aria-label={t('title')}
      onKeyDown={onKeyDown}
      onFocus={event => focused(departmentOf(event.target) ?? at)}
      {...dragging.handlers}
      renderNode={({ node, expanded, elementProps }) => {
        const branch = branches.byId.get(node.value)
        return (
          branch && (
            <OutlineRow
              branch={branch}
              active={branch.id === at}
              collapsed={!expanded}
              drop={dragging.stateOf(branch.id)}
              deeds={deeds}
              line={elementProps}
            />
          )
        )
      }}
    />
  )
}

const nodeOf = ({ id, department, below }: Branch): TreeNodeData => ({
  value: id,
  label: department.name,
  children: below.map(nodeOf),
})
