import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

const WorkgroupParts = graphql(`
  fragment WorkgroupParts on Workgroup {
    id
    name
    employeeCount
  }
`)

export const Workgroups = graphql(
  `
    query Workgroups {
      workgroups {
        ...WorkgroupParts
      }
    }
  `,
  [WorkgroupParts],
)
export type Workgroup = ResultOf<typeof Workgroups>['workgroups'][number]

export const CreateWorkgroup = graphql(
  `
    mutation CreateWorkgroup($input: WorkgroupInput!) {
      createWorkgroup(input: $input) {
        __typename
        ...WorkgroupParts
        ...RefusalParts
      }
    }
  `,
  [WorkgroupParts, RefusalParts],
)

export const UpdateWorkgroup = graphql(
  `
    mutation UpdateWorkgroup($id: ID!, $input: WorkgroupInput!) {
      updateWorkgroup(id: $id, input: $input) {
        __typename
        ...WorkgroupParts
        ...RefusalParts
      }
    }
  `,
  [WorkgroupParts, RefusalParts],
)

export const DeleteWorkgroup = graphql(
  `
    mutation DeleteWorkgroup($id: ID!) {
      deleteWorkgroup(id: $id) {
        __typename
        ... on WorkgroupDeleted {
          id
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export const AddToWorkgroup = graphql(
  `
    mutation AddToWorkgroup($id: ID!, $userIds: [ID!]!) {
      addToWorkgroup(id: $id, userIds: $userIds) {
        __typename
        ...WorkgroupParts
        ...RefusalParts
      }
    }
  `,
  [WorkgroupParts, RefusalParts],
)

export const RemoveFromWorkgroup = graphql(
  `
    mutation RemoveFromWorkgroup($id: ID!, $userIds: [ID!]!) {
      removeFromWorkgroup(id: $id, userIds: $userIds) {
        __typename
        ...WorkgroupParts
        ...RefusalParts
      }
    }
  `,
  [WorkgroupParts, RefusalParts],
)
