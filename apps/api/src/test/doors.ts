import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import type { AccessRule } from '../graphql/access.ts'
import { buildApi } from '../graphql/schema.ts'
import type { Client } from './testApp.ts'

export const { schema } = buildApi()
const storage = getMetadataStorage()

/** A door of the API, with the rules that stand at it. */
export interface Operation {
  name: string
  kind: 'query' | 'mutation'
  field: GraphQLField<unknown, unknown>
  rules: AccessRule[][]
}

export const operations: Operation[] = (['query', 'mutation'] as const).flatMap(kind =>
  (kind === 'query' ? storage.queries : storage.mutations).map(({ schemaName, target, methodName }) => ({
    name: schemaName,
    kind,
    field: (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[
      schemaName
    ] as Operation['field'],
    rules: storage.authorizedFields
      .filter(rule => rule.target === target && rule.fieldName === methodName)
      .map(rule => rule.roles as AccessRule[]),
  })),
)
/** The code that an operation answers with when it is asked with as little as the schema allows: an error's or a refusal's. */
export async function codeOf(client: Client, { kind, field }: Operation): Promise<string | null> {
  const required = field.args.filter(isRequiredArgument)
  const variables = Object.fromEntries(required.map(arg => [arg.name, least(arg.type)]))
  const declared = required.map(arg => `$${arg.name}: ${arg.type}`).join(', ')
  const passed = required.map(arg => `${arg.name}: $${arg.name}`).join(', ')
  const selection = isUnionType(getNamedType(field.type)) ? '{ __typename ... on Refusal { code } }' : '{ __typename }'
  const query = `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${
    isLeafType(getNamedType(field.type)) ? '' : selection
  } }`
  const { data, errors } = (await (await client.post({ query, variables })).json()) as {
    data?: Record<string, { code?: string } | null>
    errors?: { message: string; extensions: { code: string } }[]
  }
  return errors?.[0]?.extensions.code ?? data?.[field.name]?.code ?? null
}

/** The least that the schema allows for an input. */
export function least(type: GraphQLInputType): unknown {
  if (!isNonNullType(type)) return null
  const inner: GraphQLInputType = type.ofType
  if (isListType(inner)) return []
  if (isEnumType(inner)) return inner.getValues()[0]?.name
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(isRequiredInputField)
    return Object.fromEntries(fields.map(field => [field.name, least(field.type)]))
  }
  return { Int: 1, Float: 1, Boolean: false, DateTime: '2026-01-31T09:30:00Z' }[inner.toString()] ?? 'nothing'
}
