import type { GraphQLSchema } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import type { AccessRule } from './access.ts'

/** Where the rules stand: on operations by their names, as `Query.employees`. */
export type AccessRules = ReadonlyMap<string, AccessRule>

/** The rules that `@Access` put at the doors of a schema that was just built. */
export function accessRules(): AccessRules {
  const storage = getMetadataStorage()
  const rules = new Map<string, AccessRule>()
  const doors = { Query: storage.queries, Mutation: storage.mutations, Subscription: storage.subscriptions }
  for (const [type, operations] of Object.entries(doors)) {
    for (const { schemaName, target, methodName } of operations) {
      const found = storage.authorizedFields.find(it => it.target === target && it.fieldName === methodName)
      const [rule] = (found?.roles ?? []) as AccessRule[]
      if (rule) rules.set(`${type}.${schemaName}`, rule)
    }
  }
  return rules
}

/** Says at the end of each operation's description with which scope an API token may use it. */
export function describeScopes(schema: GraphQLSchema, rules: AccessRules): void {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const rule = rules.get(`${type?.name}.${field.name}`)
      const words = rule?.scope ? `Scope: \`${rule.scope}\`.` : rule?.access === 'anyone' ? '' : 'Scope: any.'
      field.description = `${field.description ?? ''} ${words}`.trim()
    }
  }
}
