import { ActionIcon, Group, SegmentedControl, Tooltip } from '@mantine/core'
import { IconChevronsDown, IconChevronsUp, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { oneOf } from '../search.ts'
import type { Branches } from './branches.ts'
import { DepartmentSelect } from './DepartmentSelect.tsx'
import { focusDepartment } from './departmentFocus.ts'
import classes from './structure.module.css'
import { StructureView } from './structureSearch.ts'
import type { Collapsed } from './useCollapsed.ts'
import type { StructureAddress } from './useStructureAddress.ts'

interface StructureToolbarProps {
  branches: Branches
  collapsed: Collapsed
  address: StructureAddress
}

/** Chart or outline, a way to a department, and all branches at once. */
export function StructureToolbar({ branches, collapsed, address }: StructureToolbarProps) {
  const { t } = useTranslation('structure')
  const deep = branches.root.below.some(({ size }) => size > 0)
  return (
    <div className={classes.bar}>
      <SegmentedControl
        aria-label={t('view.title')}
        data={(Object.keys(StructureView) as StructureView[]).map(value => ({ value, label: t(`view.${value}`) }))}
        value={address.view}
        onChange={value => address.show(oneOf(StructureView, value) ?? 'chart')}
      />
      <search className={classes.find}>
        <DepartmentSelect
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={16} aria-hidden />}
          nothingFoundMessage={t('noDepartment')}
          value={null}
          onChange={id => {
            if (id === null) return
            collapsed.reveal(id)
            setTimeout(() => focusDepartment(id))
          }}
        />
      </search>
      {deep && (
        <Group gap={4} wrap="nowrap" visibleFrom="xs">
          <Tooltip label={t('expandAll')}>
            <ActionIcon variant="default" size={36} aria-label={t('expandAll')} onClick={collapsed.expandAll}>
              <IconChevronsDown size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('collapseAll')}>
            <ActionIcon variant="default" size={36} aria-label={t('collapseAll')} onClick={collapsed.collapseAll}>
              <IconChevronsUp size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      )}
    </div>
  )
}
