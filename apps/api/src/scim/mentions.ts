import { invalidPath, invalidValue, ScimRefused } from './errors.ts'
import { ENTERPRISE, isAttribute, operationsIn } from './schemas.ts'

/** One attribute that a request speaks of, by its path in lower case, and the value it is to have; null for none. */
export interface Mention {
  path: string
  value: unknown
  op: 'add' | 'remove' | 'replace'
  /** Why it is not understood: said when it is its turn, so that what stands beside it can come first. */
  refused?: ScimRefused
}

const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group)(?::|$)/
/** Longer than any that means something: reading one takes time. */
const PATH_MAX = 1_000
const READ_ONLY = ['id', 'meta', 'schemas', 'groups']
/** What is made of other attributes: a resource, and of those that are kept these. */
const OBJECTS = ['', 'name', ENTERPRISE.toLowerCase()]

/** What a resource as a whole says, attribute by attribute. What it does not mention stays as it is. */
export function mentionsIn(body: unknown): Mention[] {
  if (!isObject(body)) throw new ScimRefused(400, 'The body is a JSON object.', 'invalidSyntax')
  return [...within('', body, 'replace')]
}

/**
 * What a PATCH says. Only what it mentions is changed, and not all that was read before: of two who change one person at
 * once, neither undoes what the other did.
 */
export function mentionsInPatch(type: 'User' | 'Group', body: unknown): Mention[] {
  return operationsIn(body).flatMap(({ op, path = '', value = null }) => {
    const written = spelling(path.slice(0, PATH_MAX))
    const refused = refusalOf(type, path, written)
    return refused ? [{ path: written, value, op, refused }] : [...within(written, value, op)]
  })
}

function refusalOf(type: 'User' | 'Group', path: string, written: string): ScimRefused | null {
  if (written === '') return null
  if (READ_ONLY.includes(written.split(/[.[]/)[0] ?? '')) {
    return new ScimRefused(400, `${path.slice(0, 100)} cannot be changed.`, 'mutability')
  }
  return path.length > PATH_MAX || !isAttribute(type, written) ? unknown(path) : null
}

/** Refuses what is not understood. */
export function demandUnderstood({ refused }: Mention): void {
  if (refused) throw refused
}

/** Objects stand for what is in them, however they are written: nested, as `name.givenName`, or one of a list. */
function* within(path: string, value: unknown, op: Mention['op']): Generator<Mention> {
  if (path === '' && !isObject(value)) {
    const refused = invalidValue('Without an attribute’s name the value is an object.')
    yield { path, value, op, refused }
    return
  }
  // What is no such object is left as it is, for whoever reads the attribute to refuse.
  if (!isObject(value) || !(OBJECTS.includes(path) || path.endsWith(']'))) {
    yield { path, value: value ?? null, op }
    return
  }
  for (const [key, inner] of Object.entries(value)) yield* within(joined(path, spelling(key)), inner, op)
}

const joined = (path: string, key: string) => {
  if (path === '') return key
  return path.startsWith('urn:') && path.endsWith(':user') ? `${path}:${key}` : `${path}.${key}`
}

/** A path in one spelling: lower case, except that what stands in quotes stays, and without the core schema’s name. */
const spelling = (path: string): string =>
  path
    .trim()
    .replace(/"[^"]*"|[^"]+/g, part => (part.startsWith('"') ? part : part.toLowerCase()))
    .replace(CORE, '')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Refuses what is said of parts that these attributes do not have, like `active.value`. */
export function demandNoPartOf(attributes: readonly string[], { path }: Mention): void {
  if (attributes.some(it => path.startsWith(`${it}.`) || path.startsWith(`${it}[`))) throw unknown(path)
}

const unknown = (path: string) => invalidPath(`There is no attribute ${path.slice(0, 100)}.`)

/** Refuses anything but an object, or nothing, for what is made of other attributes. */
export function demandObject({ path, value }: Mention): void {
  if (OBJECTS.includes(path) && value !== null) throw invalidValue(`${path} is an object.`)
}

/** A text; null for none. Entra wraps some in a list of one: `[{ "value": "…" }]`. */
export function textIn({ path, value }: Mention): string | null {
  const [only, ...more] = Array.isArray(value) ? value : []
  const it = isObject(only) && more.length === 0 ? only.value : value
  if (it !== null && typeof it !== 'string') throw invalidValue(`${path} is a text.`)
  return it
}

/** Yes or no; Entra writes it as a text, and as Python does. */
export function flagIn({ path, value }: Pick<Mention, 'path' | 'value'>): boolean {
  const it = typeof value === 'string' ? value.toLowerCase() : value
  if (it === true || it === 'true') return true
  if (it === false || it === 'false') return false
  throw invalidValue(`${path} is true or false.`)
}

/** What the members of a list are called, or those that count: `[{ "value": "…" }]`, or plain texts. */
export function valuesIn({ path, value }: Mention, counts: (it: unknown) => boolean = () => true): string[] {
  const list = Array.isArray(value) ? value : value === null ? [] : [value]
  return list.filter(counts).map(it => {
    const text = isObject(it) ? it.value : it
    if (typeof text !== 'string') throw invalidValue(`${path} is a list of objects with a value.`)
    return text
  })
}
