import { useQuery } from '@apollo/client/react'
import { Group } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useRef } from 'react'
import { People } from '../user/peopleQuery.ts'
import { UserAvatar } from '../user/UserAvatar.tsx'
import type { Department } from './structureQuery.ts'

const FACES = 3

/** The first few people of a department, asked for once its card is in sight. Its head is shown already. */
export function DepartmentFaces({ department: { id, head } }: { department: Department }) {
  const { ref, entry } = useIntersection<HTMLElement>()
  const seen = useRef(false)
  seen.current ||= entry?.isIntersecting ?? false
  const { data } = useQuery(People, {
    variables: { filter: { departmentId: id, includeSubdepartments: false }, first: FACES + 1 },
    skip: !seen.current,
  })
  const people = data?.employees.edges.map(({ node }) => node).filter(user => user.id !== head?.id) ?? []
  return (
    <Group ref={ref} component="span" gap={2} h={22} miw={1} wrap="nowrap">
      {people.slice(0, FACES).map(user => (
        <UserAvatar key={user.id} user={user} size={22} />
      ))}
    </Group>
  )
}
