import { Group, Switch, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useArrows } from '../shared/list/useArrows.ts'
import { useEndless } from '../shared/list/useEndless.ts'
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx'
import { People } from '../user/peopleQuery.ts'
import type { Branch } from './branches.ts'
import { PersonLink } from './PersonLink.tsx'
import classes from './places.module.css'

/** Who is in a department, and with a switch who is in those below it. */
export function DepartmentPeople({ branch }: { branch: Branch }) {
  const { t } = useTranslation('structure')
  const [all, { toggle }] = useDisclosure(false)
  const arrows = useArrows('li')
  const list = useEndless(People, { filter: { departmentId: branch.id, includeSubdepartments: all }, first: 50 })
  const empty = (
    <Text size="sm" c="dimmed" py="xs">
      {t('nobody')}
    </Text>
  )
  return (
    <section>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h3">
          {t('field.people')}
        </Title>
        {branch.size > 0 && <Switch size="xs" label={t('withBelow')} checked={all} onChange={toggle} />}
      </Group>
      <ListFrame list={list} empty={empty} skeleton={<RowsSkeleton rows={4} />}>
        {people => (
          <ul className={classes.list} {...arrows}>
            {people.map(person => (
              <li key={person.id} className={classes.row}>
                <PersonLink person={person} />
              </li>
            ))}
          </ul>
        )}
      </ListFrame>
    </section>
  )
}
