import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { fullName } from '../user/names.ts'
import type { Person } from '../user/peopleQuery.ts'
import { UserAvatar } from '../user/UserAvatar.tsx'
import classes from './places.module.css'

/** Somebody in a place, who can be looked up among the employees. */
export function PersonLink({ person }: { person: Person }) {
  return (
    <span className={classes.person}>
      <UserAvatar user={person} />
      <span className={classes.who}>
        <Anchor
          size="sm"
          fw={500}
          c="inherit"
          display="block"
          truncate
          renderRoot={props => <Link {...props} to="/employees" search={{ user: person.id }} preload={false} />}
        >
          {fullName(person)}
        </Anchor>
        {person.position && (
          <Text span display="block" size="xs" c="dimmed" truncate>
            {person.position}
          </Text>
        )}
      </span>
    </span>
  )
}
