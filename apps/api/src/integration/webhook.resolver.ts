import { DeliveryStatus } from '@foyer/domain'
import {
  CreateWebhookInput,
  DateTime,
  ReplayWebhookInput,
  UpdateWebhookInput,
  User,
  Webhook,
  WebhookAttempt,
  WebhookAttemptResult,
  WebhookDeletedResult,
  WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookReplayedResult,
  WebhookResult,
  WebhookWithSecretResult,
} from '@foyer/schema'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { PageArgs } from '../graphql/args.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { replayWebhook, testWebhook, type WebhookDeliveryRow, webhookDeliveries } from './webhookLogs.ts'
import {
  createWebhook,
  deleteWebhook,
  retryWebhook,
  rotateWebhookSecret,
  updateWebhook,
  type WebhookRow,
  webhooks,
} from './webhooks.ts'

const WebhookArg = () => Arg('id', () => ID, { description: 'The webhook’s id.' })

@Resolver(() => Webhook)
export class WebhookResolver {
  @Access('manageIntegrations', 'integrations:read')
  @Query(() => [Webhook], { description: 'The webhooks, oldest first, at most 20. For admins.' })
  webhooks(@Ctx() { app }: EmployeeContext) {
    return webhooks(app)
  }

  @Access('manageIntegrations', 'integrations:read')
  @Query(() => WebhookDeliveryConnection, {
    description: 'What was sent to a webhook and what waits, latest first. For admins.',
  })
  webhookDeliveries(
    @Arg('webhookId', () => ID, { description: 'Of which webhook.' }) webhookId: string,
    @Arg('status', () => DeliveryStatus, { nullable: true, description: 'Only these.' }) status: DeliveryStatus | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { app }: EmployeeContext,
  ) {
    return webhookDeliveries(app, webhookId, { status, ...page })
  }

  @FieldResolver(() => User, { nullable: true })
  createdBy(@Root() { createdById }: WebhookRow, @Ctx() { loaders }: EmployeeContext) {
    return loaders.users.load(createdById)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => WebhookWithSecretResult, {
    description:
      'Makes a webhook. A token needs the scope of every event beside. Refuses with FIELD_INVALID or TOO_MANY. For admins.',
  })
  createWebhook(
    @Arg('input', () => CreateWebhookInput, { description: 'Where to, and which events.' }) input: CreateWebhookInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return createWebhook(app, viewer, input)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => WebhookResult, {
    description:
      'Changes a webhook, or switches it on or off. To change the address or the events, a token needs the scope of every event asked for, before and after. Refuses with FIELD_INVALID or WEBHOOK_UNKNOWN. For admins.',
  })
  updateWebhook(
    @WebhookArg() id: string,
    @Arg('input', () => UpdateWebhookInput, { description: 'What changes.' }) input: UpdateWebhookInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return updateWebhook(app, viewer, id, input)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => WebhookWithSecretResult, {
    description:
      'Makes another secret; events are signed with both for a day. The one before the last ends at once: called twice within a day, the first secret counts no more. Refuses with WEBHOOK_UNKNOWN. For admins.',
  })
  rotateWebhookSecret(@WebhookArg() id: string, @Ctx() { app, viewer }: EmployeeContext) {
    return rotateWebhookSecret(app, viewer, id)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => WebhookDeletedResult, {
    description: 'Deletes a webhook with its log; what waits is not sent. Refuses with WEBHOOK_UNKNOWN. For admins.',
  })
  deleteWebhook(@WebhookArg() id: string, @Ctx() { app, viewer }: EmployeeContext) {
    return deleteWebhook(app, viewer, id)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => WebhookAttemptResult, {
    description:
      'Sends an event `webhook.test` now, once, also where the webhook is off, and answers with what came of it within 8 seconds. Refuses with WEBHOOK_UNKNOWN. For admins.',
  })
  testWebhook(@WebhookArg() id: string, @Ctx() { app }: EmployeeContext) {
    return testWebhook(app, id)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => WebhookResult, {
    description:
      'Tries at once what waits, whatever pauses it had earned, also those that the receiver asked for; each subject’s events in their order as ever. Refuses with WEBHOOK_UNKNOWN, also where it is off. For admins.',
  })
  retryWebhook(@WebhookArg() id: string, @Ctx() { app }: EmployeeContext) {
    return retryWebhook(app, id)
  }

  @Access('manageIntegrations', 'integrations:write')
  @Mutation(() => WebhookReplayedResult, {
    description:
      'Sends events again, in their old order, with their old `webhook-id`: those of the types that the webhook asks for now, the others are left out. A token needs the scope of every event sent. Refuses with WEBHOOK_UNKNOWN, also where it is off. For admins.',
  })
  replayWebhook(
    @Arg('input', () => ReplayWebhookInput, { description: 'Which ones.' }) input: ReplayWebhookInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return replayWebhook(app, viewer, input)
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => DateTime, { nullable: true })
  async happenedAt(@Root() { eventId }: WebhookDeliveryRow, @Ctx() { loaders }: EmployeeContext) {
    return (await loaders.toldEvents.load(eventId))?.happenedAt
  }

  @FieldResolver(() => String, { nullable: true })
  async about(@Root() { eventId }: WebhookDeliveryRow, @Ctx() { loaders }: EmployeeContext) {
    return (await loaders.toldEvents.load(eventId))?.about
  }

  @FieldResolver(() => String, { nullable: true })
  async payload(@Root() { eventId }: WebhookDeliveryRow, @Ctx() { loaders }: EmployeeContext) {
    return (await loaders.toldEvents.load(eventId))?.payload
  }

  @FieldResolver(() => [WebhookAttempt])
  log(@Root() { id }: WebhookDeliveryRow, @Ctx() { loaders }: EmployeeContext) {
    return loaders.webhookAttempts.load(id)
  }
}
