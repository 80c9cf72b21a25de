import type { ApiTokenKind, Scope } from '@foyer/domain'
import { graphql } from '@foyer/schema/client'
import type { Client, TestApp } from './testApp.ts'

export const CreateApiToken = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      __typename
      ... on ApiTokenCreated {
        secret
        apiToken { id kind name hint scopes createdAt expiresAt lastUsedAt lastUsedFrom revokedAt }
      }
      ... on Refusal { code message field }
    }
  }
`)

export const RevokeApiTokens = graphql(`
  mutation RevokeApiTokens($ids: [ID!]!) {
    revokeApiTokens(ids: $ids) { __typename ... on ApiTokensRevoked { ids } ... on Refusal { code message } }
  }
`)

/** Somebody makes a token; a program that comes with it. */
export async function programOf(
  app: TestApp,
  maker: Client,
  scopes: readonly Scope[],
  more: { kind?: ApiTokenKind; expiresInDays?: number; name?: string } = {},
): Promise<{ client: Client; id: string; secret: string }> {
  const input = { name: 'A program', scopes: [...scopes], ...more }
  const { createApiToken } = await maker.run(CreateApiToken, { input })
  if (createApiToken.__typename !== 'ApiTokenCreated') throw new Error(createApiToken.message)
  const { secret, apiToken } = createApiToken
  return { client: app.client({ authorization: `Bearer ${secret}` }), id: apiToken.id, secret }
}
