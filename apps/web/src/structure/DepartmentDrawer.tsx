import { Drawer, EmptyState } from '@mantine/core'
import { IconHierarchyOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Branches } from './branches.ts'
import { DepartmentDetails } from './DepartmentDetails.tsx'
import type { Deeds } from './structureView.ts'
import type { DepartmentActs } from './useDepartmentActs.ts'

interface DepartmentDrawerProps {
  branches: Branches
  id: string | undefined
  acts: DepartmentActs
  deeds: Deeds
  onClose: () => void
}

/** A department, beside the structure it stands in. */
export function DepartmentDrawer({ branches, id, acts, deeds, onClose }: DepartmentDrawerProps) {
  const { t } = useTranslation(['structure', 'common'])
  // While it slides out it still shows what was there.
  const last = useRef(id)
  if (id !== undefined) last.current = id
  const branch = branches.byId.get(last.current ?? '')
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      title={branch?.department.name ?? t('department')}
      size="md"
      closeOnEscape={acts.asked === null}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {branch ? (
        <DepartmentDetails key={branch.id} branch={branch} deeds={deeds} problem={acts.asked ? null : acts.problem} />
      ) : (
        <EmptyState
          py="xl"
          icon={<IconHierarchyOff size={28} stroke={1.5} aria-hidden />}
          title={t('gone.title')}
          description={t('gone.text')}
        />
      )}
    </Drawer>
  )
}
