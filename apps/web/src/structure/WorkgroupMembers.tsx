import { TextLimit } from '@foyer/domain'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { Problem } from '../shared/Problem.tsx'
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx'
import { SearchInput } from '../shared/SearchInput.tsx'
import { People } from '../user/peopleQuery.ts'
import { MemberBar } from './MemberBar.tsx'
import { MemberRow } from './MemberRow.tsx'
import classes from './places.module.css'
import { useMembers } from './useMembers.ts'
import type { Workgroup } from './workgroupsQuery.ts'

/** Who is in a workgroup; found by typing, and removed one by one or together. */
export function WorkgroupMembers({ group, manages }: { group: Workgroup; manages: boolean }) {
  const { t } = useTranslation('structure')
  const [search, setSearch] = useState<string>()
  const list = useEndless(People, { filter: { workgroupId: group.id, search }, first: 50 })
  const members = useMembers(group, list.rows ?? [])
  const empty = (
    <Text size="sm" c="dimmed" py="xs">
      {t(search === undefined ? 'nobody' : 'group.nobodyFound')}
    </Text>
  )
  return (
    <section aria-label={t('field.people')}>
      {(group.employeeCount > 0 || search !== undefined) && (
        <SearchInput label={t('group.search')} value={search} maxLength={TextLimit.search} onChange={setSearch} />
      )}
      <Problem text={members.problem} mb="xs" />
      {manages && members.selected.length > 0 && <MemberBar members={members} />}
      <ListFrame list={list} empty={empty} skeleton={<RowsSkeleton rows={4} />}>
        {people => (
          <ul className={classes.list}>
            {people.map(person => (
              <MemberRow key={person.id} person={person} members={manages ? members : null} />
            ))}
          </ul>
        )}
      </ListFrame>
    </section>
  )
}
