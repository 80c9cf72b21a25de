import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { fullName } from '../user/names.ts'
import type { Activity } from './activityQuery.ts'

/** The sentence, with the people in it set off; who is an employee can be looked up. */
export function Summary({ entry }: { entry: Activity }) {
  const people = [entry.actor, entry.subject].filter(person => person !== null)
  const names = people.map(fullName).filter(Boolean)
  if (names.length === 0) return entry.summary
  const parts = entry.summary.split(new RegExp(`(${names.map(escaped).join('|')})`))
  return parts.map((part, i) => {
    const person = i % 2 === 1 && people.find(one => fullName(one) === part)
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, which never move
    return person ? <Name key={i} person={person} /> : part
  })
}

function Name({ person }: { person: NonNullable<Activity['subject']> }) {
  const name = fullName(person)
  if (person.status !== 'ACTIVE') {
    return (
      <Text span inherit fw={500}>
        {name}
      </Text>
    )
  }
  return (
    <Anchor
      inherit
      fw={500}
      c="inherit"
      renderRoot={props => <Link {...props} to="/employees" search={{ user: person.id }} preload={false} />}
    >
      {name}
    </Anchor>
  )
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
