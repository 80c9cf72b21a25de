import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

/** So long does what is deprecated stay at the least. */
const STAYS_DAYS = 90

/** Everything deprecated, by its place in the schema, with its reason. */
export function deprecationsOf(schema) {
  const deprecated = partsOf(schema).filter(({ part }) => part.deprecationReason != null)
  return new Map(deprecated.map(({ path, part }) => [path, part.deprecationReason]))
}

/** The day from which it may be gone, as its reason says it. */
export const staysUntil = reason => /\buntil (\d{4}-\d{2}-\d{2})\b/.exec(reason ?? '')?.[1] ?? null

/** What a client would miss in the reasons of what is deprecated: what to use instead, and for how long it still has time. */
export function deprecationMistakes(before, now, date) {
  const names = new Set(partsOf(now).flatMap(({ path }) => path.split('.')))
  const then = deprecationsOf(before)
  return [...deprecationsOf(now)].flatMap(([path, reason]) => {
    const instead = /\bUse `([\w.]+)`/.exec(reason)?.[1]
    const until = staysUntil(reason)
    const first = staysUntil(then.get(path)) ?? daysAfter(date, STAYS_DAYS)
    if (!instead) return [`${path}: say what to use instead, like "Use \`name\` instead; stays until ${first}."`]
    if (!instead.split('.').every(name => names.has(name))) return [`${path}: there is no ${instead} to use instead.`]
    if (!until) return [`${path}: say how long it stays, like "stays until ${first}."`]
    if (until < first) return [`${path}: it stays until ${first} at the least, not ${until}.`]
    return []
  })
}

const daysAfter = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** Everything that can be deprecated, each by its place: `Type.field`, `Type.field.argument`, `Input.field`, `Enum.VALUE`. */
export function partsOf(schema) {
  const named = Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__'))
  return named.flatMap(type => {
    const at = part => ({ path: `${type.name}.${part.name}`, part })
    if (isEnumType(type)) return type.getValues().map(at)
    if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).flatMap(field => [
      at(field),
      ...(field.args ?? []).map(arg => ({ path: `${type.name}.${field.name}.${arg.name}`, part: arg })),
    ])
  })
}
