import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { Problem } from '../shared/Problem.tsx'
import type { Branches } from './branches.ts'
import { Chart } from './Chart.tsx'
import { DepartmentDrawer } from './DepartmentDrawer.tsx'
import { DepartmentModals } from './DepartmentModals.tsx'
import { Outline } from './Outline.tsx'
import { StructureKeys } from './StructureKeys.tsx'
import { StructureToolbar } from './StructureToolbar.tsx'
import classes from './structure.module.css'
import { useCollapsed } from './useCollapsed.ts'
import { useDepartmentActs } from './useDepartmentActs.ts'
import { useDragging } from './useDragging.ts'
import { useStructureAddress } from './useStructureAddress.ts'

export function StructureBody({ branches }: { branches: Branches }) {
  const { t } = useTranslation('structure')
  const manages = can.manageStructure(useViewer())
  const { root } = branches
  const address = useStructureAddress(branches)
  const collapsed = useCollapsed(branches, address.at)
  const acts = useDepartmentActs(branches, { ...address, unfold: collapsed.unfold })
  const dragging = useDragging(branches, acts)
  const deeds = { open: address.open, toggle: collapsed.toggle, ask: manages ? acts.ask : null }
  const View = address.view === 'chart' ? Chart : Outline
  const counts = [t('departments', { count: root.size + 1 }), t('people', { count: root.people })]
  return (
    <>
      <PageHeader title={t('title')} description={counts.join(' · ')}>
        {manages && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => acts.ask('create', root)}>
            {t('new')}
          </Button>
        )}
      </PageHeader>
      <StructureToolbar branches={branches} collapsed={collapsed} address={address} />
      <div className={classes.told}>
        <Problem text={dragging.told ?? (acts.asked ? null : acts.problem)} />
      </div>
      <View
        {...{ branches, collapsed, acts, dragging, deeds }}
        at={collapsed.shown(address.at)}
        focused={address.focused}
      />
      <StructureKeys view={address.view} manages={manages} />
      <DepartmentDrawer branches={branches} id={address.opened} acts={acts} deeds={deeds} onClose={address.close} />
      <DepartmentModals branches={branches} acts={acts} />
    </>
  )
}
