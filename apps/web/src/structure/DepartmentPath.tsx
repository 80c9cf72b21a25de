import { Anchor, Breadcrumbs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Branch, pathAbove } from './branches.ts'

/** What a department stands below, from the root on. */
export function DepartmentPath({ branch, open }: { branch: Branch; open: (id: string) => void }) {
  const { t } = useTranslation('structure')
  if (!branch.above) return null
  return (
    <Breadcrumbs
      component="nav"
      aria-label={t('path')}
      separator="/"
      separatorMargin={6}
      mt={-8}
      mb="sm"
      styles={{ root: { flexWrap: 'wrap' } }}
    >
      {pathAbove(branch).map(({ id, department }) => (
        <Anchor key={id} component="button" type="button" size="sm" c="dimmed" onClick={() => open(id)}>
          {department.name}
        </Anchor>
      ))}
    </Breadcrumbs>
  )
}
