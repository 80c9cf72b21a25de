import { graphql } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

export const RegisterEmployee = graphql(
  `
    mutation RegisterEmployee($input: RegisterEmployeeInput!) {
      registerEmployee(input: $input) {
        __typename
        ... on User {
          id
          firstName
          lastName
          email
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
