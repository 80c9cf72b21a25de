import { invalidPath, invalidValue, ScimRefused } from './errors.ts'
import { isAttribute, operationsIn } from './schemas.ts'

/** One attribute that a request speaks of, by its path in lower case, and the value it is to have; null for none. */
export interface Mention {
  path: string
  value: unknown
  op: 'add' | 'remove' | 'replace'
}

const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group)(?::|$)/
const READ_ONLY = ['id', 'meta', 'schemas', 'groups']

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
  return operationsIn(body).flatMap(({ op, path, value }) => {
    if (path === undefined) {
      if (!isObject(value)) throw invalidValue('Without a path the value is an object.')
      return [...within('', value, op)]
    }
    const written = spelling(path)
    if (READ_ONLY.includes(written.split(/[.[]/)[0] ?? '')) {
      throw new ScimRefused(400, `${path.slice(0, 100)} cannot be changed.`, 'mutability')
    }
    if (written !== '' && !isAttribute(type, written)) throw invalidPath(`There is no attribute ${path.slice(0, 100)}.`)
    return [...within(written, value ?? null, op)]
  })
}

/** Objects stand for what is in them, however they are written: nested, or as `name.givenName`. */
function* within(path: string, value: unknown, op: Mention['op']): Generator<Mention> {
  if (!isObject(value)) {
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

/** A text; null for none. Entra wraps some in a list of one. */
export function textIn({ path, value }: Mention): string | null {
  const [only, ...more] = Array.isArray(value) ? value : [value]
  const it = isObject(only) ? only.value : only
  if (it === null || it === undefined) return null
  if (typeof it !== 'string' || more.length > 0) throw invalidValue(`${path} is a text.`)
  return it
}

/** Yes or no; Entra writes it as a text, and as Python does. */
export function flagIn({ path, value }: Pick<Mention, 'path' | 'value'>): boolean {
  const it = typeof value === 'string' ? value.toLowerCase() : value
  if (it === true || it === 'true') return true
  if (it === false || it === 'false') return false
  throw invalidValue(`${path} is true or false.`)
}

/** What the members of a list are called: `[{ "value": "…" }]`, or plain texts. */
export function valuesIn({ path, value }: Mention): string[] {
  const list = Array.isArray(value) ? value : value === null ? [] : [value]
  return list.map(it => {
    const text = isObject(it) ? it.value : it
    if (typeof text !== 'string') throw invalidValue(`${path} is a list of objects with a value.`)
    return text
  })
}
