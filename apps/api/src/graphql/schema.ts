import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { ActivityResolver, AuditResolver } from '../activity/activity.resolver.ts'
import { DeliveryResolver } from '../delivery/delivery.resolver.ts'
import { ApiTokenResolver } from '../integration/apiToken.resolver.ts'
import { EventResolver } from '../integration/event.resolver.ts'
import { IntegrationResolver } from '../integration/integration.resolver.ts'
import { WebhookDeliveryResolver, WebhookResolver } from '../integration/webhook.resolver.ts'
import { InvitationResolver } from '../invitation/invitation.resolver.ts'
import { RegistrationResolver } from '../registration/registration.resolver.ts'
import { SessionResolver } from '../session/session.resolver.ts'
import { DepartmentResolver, WorkgroupResolver } from '../structure/structure.resolver.ts'
import { UserResolver } from '../user/user.resolver.ts'
import { type AccessRules, accessRules, describeScopes } from './accessRules.ts'
import { demandAccess } from './demandAccess.ts'
import { refusalsAsData } from './refusalsAsData.ts'

/** Events come from the database, where other replicas put theirs, too; type-graphql insists on having one. */
const NO_PUB_SUB = {
  publish() {},
  subscribe(): never {
    throw new Error('Events come from the database.')
  },
}

export interface Api {
  schema: GraphQLSchema
  /** Who may what, by the operations' names. */
  rules: AccessRules
}

/** The whole API. Validation is plain domain functions called by the use cases, so type-graphql's own is off. */
export function buildApi(): Api {
  const schema = buildSchemaSync({
    resolvers: [
      SessionResolver,
      RegistrationResolver,
      InvitationResolver,
      UserResolver,
      DepartmentResolver,
      WorkgroupResolver,
      ActivityResolver,
      AuditResolver,
      DeliveryResolver,
      ApiTokenResolver,
      WebhookResolver,
      EventResolver,
      WebhookDeliveryResolver,
      IntegrationResolver,
    ],
    authChecker: demandAccess,
    pubSub: NO_PUB_SUB,
    validate: false,
  })
  const rules = accessRules()
  describeScopes(schema, rules)
  return { schema: refusalsAsData(schema), rules }
}
