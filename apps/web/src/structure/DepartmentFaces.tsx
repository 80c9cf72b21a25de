import { useQuery } from '@apollo/client/react'
import { Group } from '@mantine/core'
import { People } from '../user/peopleQuery.ts'
import { UserAvatar } from '../user/UserAvatar.tsx'
import type { Department } from './structureQuery.ts'

const FACES = 3

/** The first few people of a department. Its head is shown already. */
export function DepartmentFaces({ department: { id, head } }: { department: Department }) {
  const { data } = useQuery(People, {
    variables: { filter: { departmentId: id, includeSubdepartments: false }, first: FACES + 1 },
  })
  const people = data?.employees.edges.map(({ node }) => node).filter(user => user.id !== head?.id) ?? []
  return (
    <Group component="span" gap={2} wrap="nowrap">
      {people.slice(0, FACES).map(user => (
        <UserAvatar key={user.id} user={user} size={22} />
      ))}
    </Group>
  )
}
