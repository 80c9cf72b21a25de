import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { ActivityResolver, AuditResolver } from '../activity/activity.resolver.ts'
import { DeliveryResolver } from '../delivery/delivery.resolver.ts'
import { IntegrationResolver } from '../integration/integration.resolver.ts'
import { InvitationResolver } from '../invitation/invitation.resolver.ts'
import { RegistrationResolver } from '../registration/registration.resolver.ts'
import { SessionResolver } from '../session/session.resolver.ts'
import { DepartmentResolver, WorkgroupResolver } from '../structure/structure.resolver.ts'
import { UserResolver } from '../user/user.resolver.ts'
import { demandAccess } from './demandAccess.ts'
import { refusalsAsData } from './refusalsAsData.ts'

/** The whole API. Validation is plain domain functions called by the use cases, so type-graphql's own is off. */
export function buildApiSchema(): GraphQLSchema {
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
      IntegrationResolver,
    ],
    authChecker: demandAccess,
    validate: false,
  })
  return refusalsAsData(schema)
}
