import type { Scope } from '@foyer/domain'
import { Checkbox, type CheckboxGroupProps, Table, VisuallyHidden } from '@mantine/core'
import { Fragment, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './integration.module.css'
import { ScopesRow } from './ScopesRow.tsx'
import { scopeGroups } from './scopeRows.ts'

// Below the drawer's own head, which is as high as Mantine makes it and stays in sight, too.
const DRAWER_HEADER = 60

interface ScopesFieldProps extends Omit<CheckboxGroupProps<Scope>, 'children' | 'ref'> {
  presets: ReactNode
  ref: Ref<HTMLDivElement>
}

/** What a token may do: a subject in each row, what it shows and what it changes in columns. */
export function ScopesField({ presets, ...props }: ScopesFieldProps) {
  const { t } = useTranslation('integration')
  return (
    <Checkbox.Group inputWrapperOrder={['label', 'description', 'error', 'input']} {...props}>
      <div className={classes.presets}>{presets}</div>
      <Table
        layout="fixed"
        highlightOnHover={false}
        stickyHeader
        stickyHeaderOffset={DRAWER_HEADER}
        className={classes.scopes}
      >
        <Table.Thead>
          <Table.Tr>
            {/* A head, too, so that what scrolls under it is covered. */}
            <Table.Th>
              <VisuallyHidden>{t('scope.what')}</VisuallyHidden>
            </Table.Th>
            <Table.Th w={56} ta="center">
              {t('scope.read')}
            </Table.Th>
            <Table.Th w={64} ta="center">
              {t('scope.write')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scopeGroups.map(({ group, rows }) => (
            <Fragment key={group}>
              <Table.Tr>
                <Table.Th colSpan={3} scope="colgroup" className={classes.scopeGroup}>
                  {t(`scope.${group}`)}
                </Table.Th>
              </Table.Tr>
              {rows.map(row => (
                <ScopesRow key={row.subject} {...row} />
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Checkbox.Group>
  )
}
