import { graphql } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'
import { UserParts } from './userQuery.ts'

export const UpdateEmployee = graphql(
  `
    mutation UpdateEmployee($id: ID!, $input: UpdateEmployeeInput!) {
      updateEmployee(id: $id, input: $input) {
        __typename
        ...UserParts
        ...RefusalParts
      }
    }
  `,
  [UserParts, RefusalParts],
)

export const ChangeRole = graphql(
  `
    mutation ChangeRole($id: ID!, $role: Role!) {
      changeRole(id: $id, role: $role) {
        __typename
        ...UserParts
        ...RefusalParts
      }
    }
  `,
  [UserParts, RefusalParts],
)

export const DeactivateEmployee = graphql(
  `
    mutation DeactivateEmployee($id: ID!, $openInvitations: OpenInvitations, $serviceTokens: ServiceTokens) {
      deactivateEmployee(id: $id, openInvitations: $openInvitations, serviceTokens: $serviceTokens) {
        __typename
        ...UserParts
        ...RefusalParts
      }
    }
  `,
  [UserParts, RefusalParts],
)

export const ReactivateEmployee = graphql(
  `
    mutation ReactivateEmployee($id: ID!) {
      reactivateEmployee(id: $id) {
        __typename
        ...UserParts
        ...RefusalParts
      }
    }
  `,
  [UserParts, RefusalParts],
)

export const RenewCredentials = graphql(
  `
    mutation RenewCredentials($id: ID!, $credentials: Credentials) {
      renewCredentials(id: $id, credentials: $credentials) {
        __typename
        ...UserParts
        ...RefusalParts
      }
    }
  `,
  [UserParts, RefusalParts],
)
