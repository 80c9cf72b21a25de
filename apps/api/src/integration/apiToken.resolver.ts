import { ApiTokenKind } from '@foyer/domain'
import {
  ApiToken,
  ApiTokenConnection,
  CreateApiTokenInput,
  CreateApiTokenResult,
  RevokeApiTokensResult,
  User,
} from '@foyer/schema'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { PageArgs } from '../graphql/args.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { type ApiTokenRow, apiTokens, createApiToken, revokeApiTokens } from './apiTokens.ts'

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  @Access('employee', 'tokens:read')
  @Query(() => ApiTokenConnection, {
    description: 'API tokens, newest first. For employees, who see their own; of others for admins.',
  })
  apiTokens(
    @Arg('kind', () => ApiTokenKind, { nullable: true, description: 'Only these.' }) kind: ApiTokenKind | null,
    @Arg('ownerId', () => ID, { nullable: true, description: 'Only those that act for this user.' })
    ownerId: string | null,
    @Arg('ended', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Whether revoked ones and those that have run out are listed, too.',
    })
    ended: boolean | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return apiTokens(app, viewer, { kind, ownerId, ended, ...page })
  }

  @FieldResolver(() => User, { nullable: true })
  owner(@Root() token: ApiTokenRow, @Ctx() { loaders }: EmployeeContext) {
    return loaders.users.load(token.ownerId)
  }

  @Access('employee', 'tokens:write')
  @Mutation(() => CreateApiTokenResult, {
    description:
      'Makes an API token. Asked with a token, the new one has scopes of that token only and ends with it at the latest. Refuses with FIELD_INVALID or TOO_MANY. For employees; tokens for services are for admins.',
  })
  createApiToken(
    @Arg('input', () => CreateApiTokenInput, { description: 'What it is for and what it may.' })
    input: CreateApiTokenInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return createApiToken(app, viewer, input)
  }

  @Access('employee', 'tokens:write')
  @Mutation(() => RevokeApiTokensResult, {
    description:
      'Ends API tokens at once, and with each those that it made. Tokens of others are left alone, except by admins. For employees.',
  })
  revokeApiTokens(
    @Arg('ids', () => [ID], { description: 'Which, at most 100.' }) ids: string[],
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return revokeApiTokens(app, viewer, ids)
  }
}
