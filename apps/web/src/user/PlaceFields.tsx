import { useQuery } from '@apollo/client/react'
import { MultiSelect, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DepartmentSelect } from '../structure/DepartmentSelect.tsx'
import { Places } from '../structure/structure.ts'

interface PlaceFieldsProps {
  /** As much of a form as two of its fields need. */
  form: { getInputProps(field: 'departmentId' | 'workgroupIds'): object }
}

/** Where somebody is in the company: one department, any number of workgroups. */
export function PlaceFields({ form }: PlaceFieldsProps) {
  const { t } = useTranslation('user')
  const { data } = useQuery(Places)
  const root = data?.departments.find(({ parent }) => parent === null)
  const workgroups = data?.workgroups ?? []
  return (
    <SimpleGrid cols={{ base: 1, xs: workgroups.length > 0 ? 2 : 1 }} spacing="sm" verticalSpacing="md">
      <DepartmentSelect
        label={t('field.department')}
        placeholder={root?.name}
        description={t('departmentHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('departmentId')}
      />
      {workgroups.length > 0 && (
        <MultiSelect
          label={t('field.workgroups')}
          searchable
          maxValues={50}
          data={workgroups.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('workgroupIds')}
        />
      )}
    </SimpleGrid>
  )
}
