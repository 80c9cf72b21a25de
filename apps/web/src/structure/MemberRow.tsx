import { ActionIcon, Checkbox, Tooltip } from '@mantine/core'
import { IconUserMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fullName } from '../user/names.ts'
import type { Person } from '../user/peopleQuery.ts'
import { PersonLink } from './PersonLink.tsx'
import classes from './places.module.css'
import type { Members } from './useMembers.ts'

interface MemberRowProps {
  person: Person
  /** Null for who only looks. */
  members: Members | null
}

export function MemberRow({ person, members }: MemberRowProps) {
  const { t } = useTranslation(['structure', 'user'])
  const name = fullName(person)
  return (
    <li className={classes.row}>
      {members && (
        <Checkbox
          size="xs"
          data-row={person.id}
          aria-label={t('user:select', { name })}
          checked={members.isTicked(person.id)}
          onChange={() => members.tick(person.id)}
        />
      )}
      <PersonLink person={person} />
      {members && (
        <Tooltip label={t('group.remove', { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('group.remove', { name })}
            disabled={members.busy}
            onClick={() => members.remove([person])}
          >
            <IconUserMinus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}
