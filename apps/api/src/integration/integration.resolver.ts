import { ChatTestedResult, CompanyChat, CompanyChatResult } from '@foyer/schema'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { companyChat, testCompanyChat, updateCompanyChat } from './companyChats.ts'

@Resolver()
export class IntegrationResolver {
  @Access('manageIntegrations', 'integrations:read')
  @Query(() => CompanyChat, { description: 'The company’s chat, which is told of new employees. For admins.' })
  companyChat(@Ctx() { app }: EmployeeContext) {
    return companyChat(app)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => CompanyChatResult, {
    description:
      'Sets the chat’s incoming webhook, after a message by it has arrived, or removes it. Refuses with CHAT_UNREACHABLE or FIELD_INVALID. For admins.',
  })
  updateCompanyChat(
    @Arg('webhookUrl', () => String, {
      nullable: true,
      description:
        'Of Slack, Mattermost, Rocket.Chat or Discord (with `/slack` behind it); at most 2,000 characters. Null or empty removes it. Link-local addresses and those of clouds’ metadata are refused.',
    })
    webhookUrl: string | null,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return updateCompanyChat(app, viewer, webhookUrl)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => ChatTestedResult, {
    description: 'Writes a test message into the chat, now. Refuses with CHAT_UNREACHABLE. For admins.',
  })
  testCompanyChat(@Ctx() { app, viewer }: EmployeeContext) {
    return testCompanyChat(app, viewer)
  }
}
