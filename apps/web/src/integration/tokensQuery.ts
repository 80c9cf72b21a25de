import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

const ApiTokenParts = graphql(`
  fragment ApiTokenParts on ApiToken {
    id
    kind
    name
    hint
    scopes
    createdAt
    expiresAt
    lastUsedAt
    lastUsedFrom
    revokedAt
    owner {
      id
      firstName
      lastName
      email
      position
    }
  }
`)
export type ApiToken = ResultOf<typeof ApiTokenParts>

export const ApiTokens = graphql(
  `
    query ApiTokens($kind: ApiTokenKind, $ownerId: ID, $ended: Boolean, $first: Int, $after: String) {
      apiTokens(kind: $kind, ownerId: $ownerId, ended: $ended, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ApiTokenParts
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  `,
  [ApiTokenParts],
)

/** How many there are, with those that have ended. */
export const ApiTokensCount = graphql(`
  query ApiTokensCount($ownerId: ID) {
    apiTokens(ownerId: $ownerId, ended: true, first: 1) {
      totalCount
    }
  }
`)

export const CreateApiToken = graphql(
  `
    mutation CreateApiToken($input: CreateApiTokenInput!) {
      createApiToken(input: $input) {
        __typename
        ... on ApiTokenCreated {
          secret
          apiToken {
            ...ApiTokenParts
          }
        }
        ...RefusalParts
      }
    }
  `,
  [ApiTokenParts, RefusalParts],
)

export type ApiTokenCreated = Extract<
  ResultOf<typeof CreateApiToken>['createApiToken'],
  { __typename: 'ApiTokenCreated' }
>

export const RevokeApiTokens = graphql(
  `
    mutation RevokeApiTokens($ids: [ID!]!) {
      revokeApiTokens(ids: $ids) {
        __typename
        ... on ApiTokensRevoked {
          ids
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
