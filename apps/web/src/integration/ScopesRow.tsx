import type { Scope } from '@foyer/domain'
import { Checkbox, Table, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../session/useViewer.ts'
import classes from './integration.module.css'
import { isUseful, type ScopeSubject, whoseScope } from './scopeRows.ts'

interface ScopesRowProps {
  subject: ScopeSubject
  read?: Scope
  write?: Scope
}

/** A subject with its boxes. What is of no use to the viewer stays there, and says to whom it is. */
export function ScopesRow({ subject, read, write }: ScopesRowProps) {
  const { t } = useTranslation('integration')
  const { may } = useViewer()
  const about = useId()
  const name = t(`scope.subject.${subject}`)
  const useless = [read, write].filter(scope => scope !== undefined).filter(scope => !isUseful(scope, may))
  const [first] = useless
  const whole = useless.length === [read, write].filter(Boolean).length
  const box = (scope: Scope | undefined, way: 'read' | 'write') =>
    scope && (
      <Checkbox
        value={scope}
        disabled={useless.includes(scope)}
        aria-label={t('scope.label', { subject: name, way: t(`scope.${way}`) })}
        aria-describedby={about}
        classNames={{ root: classes.box, body: classes.boxBody }}
      />
    )
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.scopeSubject}>
        <Text size="sm" fw={500} c={whole ? 'dimmed' : 'var(--mantine-color-text)'}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" id={about} fw={400}>
          {first && whole ? t(`scope.forAll.${whoseScope(first)}`) : t(`scope.about.${subject}`)}
          {first && !whole && ` ${t(`scope.forChanges.${whoseScope(first)}`)}`}
        </Text>
      </Table.Th>
      <Table.Td>{box(read, 'read')}</Table.Td>
      <Table.Td>{box(write, 'write')}</Table.Td>
    </Table.Tr>
  )
}
