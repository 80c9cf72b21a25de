import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

const toInstant = (value: unknown): number => {
  const instant = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(instant)) throw new GraphQLError('A DateTime is written like 2026-01-31T09:30:00Z (RFC 3339).')
  return instant
}

/** Inside, an instant is a number: epoch milliseconds, the same in both databases and free of time zones. Outside it is RFC 3339. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'An instant, RFC 3339 in UTC with milliseconds, like `2026-01-31T09:30:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: value => new Date(value as number).toISOString(),
  parseValue: toInstant,
  parseLiteral: node => toInstant(node.kind === Kind.STRING ? node.value : null),
})
