import { DataList, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Item } from '../shared/Item.tsx'
import { Problem } from '../shared/Problem.tsx'
import type { Branch } from './branches.ts'
import { DepartmentDeeds } from './DepartmentDeeds.tsx'
import { DepartmentPath } from './DepartmentPath.tsx'
import { DepartmentPeople } from './DepartmentPeople.tsx'
import { PersonLink } from './PersonLink.tsx'
import { SubDepartments } from './SubDepartments.tsx'
import type { Deeds } from './structureView.ts'

interface DepartmentDetailsProps {
  branch: Branch
  deeds: Deeds
  /** What went wrong when something was taken back. */
  problem: string | null
}

/** Who leads a department, what is below it, and who is in it. */
export function DepartmentDetails({ branch, deeds, problem }: DepartmentDetailsProps) {
  const { t } = useTranslation('structure')
  const { head, employeeCount } = branch.department
  return (
    <Stack gap="lg">
      <div>
        <DepartmentPath branch={branch} open={deeds.open} />
        <Problem text={problem} mb="sm" />
        {deeds.ask && <DepartmentDeeds branch={branch} ask={deeds.ask} />}
      </div>
      <DataList labelWidth={120}>
        <Item label={t('field.head')}>
          {head ? (
            <Group gap="xs" wrap="nowrap">
              <PersonLink person={head} />
            </Group>
          ) : (
            t('headless')
          )}
        </Item>
        <Item label={t('field.people')}>
          {branch.size > 0
            ? t('peopleAndAll', { count: employeeCount, all: branch.people })
            : t('people', { count: employeeCount })}
        </Item>
      </DataList>
      {branch.below.length > 0 && <SubDepartments branch={branch} open={deeds.open} />}
      <DepartmentPeople branch={branch} />
    </Stack>
  )
}
