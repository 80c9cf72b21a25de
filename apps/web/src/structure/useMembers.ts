import { MEMBERS_AT_ONCE_MAX } from '@foyer/domain'
import { useTranslation } from 'react-i18next'
import { focusRow } from '../shared/list/rowFocus.ts'
import { useSelection } from '../shared/list/useSelection.ts'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { fullName } from '../user/names.ts'
import type { Person } from '../user/peopleQuery.ts'
import { useRefreshPlaces } from './useRefreshPlaces.ts'
import { AddToWorkgroup, RemoveFromWorkgroup, type Workgroup } from './workgroupsQuery.ts'

/** Who of a workgroup is selected, and how they leave it; adding them again takes it back. */
export function useMembers(group: Workgroup, people: Person[]) {
  const { t } = useTranslation('structure')
  const toast = useToast()
  const refresh = useRefreshPlaces()
  const removal = useRun(RemoveFromWorkgroup)
  const undoing = useRun(AddToWorkgroup)
  const { selected: ticked, select, clear } = useSelection(people)
  const selected = ticked.slice(0, MEMBERS_AT_ONCE_MAX)

  async function remove(whom: Person[]) {
    const userIds = whom.map(({ id }) => id)
    const last = people.findIndex(({ id }) => id === userIds.at(-1))
    const rest = [...people.slice(last + 1), ...people.slice(0, last).reverse()]
    const next = rest.find(({ id }) => !userIds.includes(id))
    if (!(await removal.run({ id: group.id, userIds }))) return
    clear()
    await refresh()
    const [first] = whom
    toast(
      t('group.did.removed', { count: whom.length, person: first && fullName(first), name: group.name }),
      async () => {
        if (await undoing.run({ id: group.id, userIds })) await refresh()
      },
    )
    setTimeout(() => focusRow(next?.id))
  }

  return {
    selected,
    isTicked: (id: string) => ticked.some(person => person.id === id),
    tick: (id: string) => select([id]),
    clear,
    remove,
    busy: removal.busy,
    problem: removal.problem ?? undoing.problem,
  }
}
export type Members = ReturnType<typeof useMembers>
