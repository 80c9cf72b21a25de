import { CapturedMessageConnection } from '@foyer/schema'
import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { PageArgs } from '../graphql/args.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { capturedMessages } from './capturedMessages.ts'

@Resolver()
export class DeliveryResolver {
  @Access('manageIntegrations')
  @Query(() => CapturedMessageConnection, {
    description: 'Messages captured because no provider is configured, newest first. For admins.',
  })
  capturedMessages(@Args(() => PageArgs) page: PageArgs, @Ctx() { app }: EmployeeContext) {
    return capturedMessages(app, page)
  }
}
