import { BrokenChannel, CapturedMessageConnection } from '@foyer/schema'
import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { PageArgs } from '../graphql/args.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { brokenChannels } from './brokenChannels.ts'
import { capturedMessages } from './capturedMessages.ts'

@Resolver()
export class DeliveryResolver {
  @Access('manageIntegrations', 'messages:read')
  @Query(() => CapturedMessageConnection, {
    description: 'Messages captured because no provider is configured, newest first. For admins.',
  })
  capturedMessages(@Args(() => PageArgs) page: PageArgs, @Ctx() { app }: EmployeeContext) {
    return capturedMessages(app, page)
  }

  @Access('manageIntegrations', 'integrations:read')
  @Query(() => [BrokenChannel], {
    description: 'The channels whose messages wait because their provider cannot be used; mostly none. For admins.',
  })
  brokenChannels(@Ctx() { app }: EmployeeContext) {
    return brokenChannels(app)
  }
}
