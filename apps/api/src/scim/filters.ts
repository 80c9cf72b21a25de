import { ScimRefused } from './errors.ts'

/** `attribute eq value`: all that a filter may be made of, joined by `and`. */
export interface Equation {
  /** In lower case, without the schema's name: `emails.value`. */
  attribute: string
  value: string | boolean
}

const LENGTH_MAX = 1_000

// Each sign can be read in one way only, so that no text takes long.
const VALUE = String.raw`("(?:[^"\\]|\\.)*"|true|false)`
const EQUATION = new RegExp(
  String.raw`\s*([\w:.$-]+)(\[\s*(?:type\s+eq\s+"work"|primary\s+eq\s+(?:"true"|true))\s*\](?:\.\w+)?)?\s+eq\s+${VALUE}`,
  'iy',
)
const AND = /\s+and(?=\s)/iy
const SCHEMA = /^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/

/**
 * Reads a filter. SCIM's whole language could ask for anything; only what an index answers is understood, and the caller
 * has the closed list of attributes.
 */
export function parseFilter(text: string, attributes: readonly string[]): Equation[] {
  if (text.length > LENGTH_MAX) throw refused(`A filter may have at most ${LENGTH_MAX} characters.`)
  const equations: Equation[] = []
  let at = 0
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  do {
    const [, name = '', place = '', value = ''] = next(EQUATION) ?? []
    const attribute = (name + place.replace(/^\[.*?\]/, '')).toLowerCase().replace(SCHEMA, '')
    if (!attributes.includes(attribute)) {
      throw refused(`Filter by one of ${attributes.join(', ')}, like ${attributes[0]} eq "…"; several with and.`)
    }
    equations.push({ attribute, value: valueIn(value) })
  } while (next(AND))
  if (text.slice(at).trim() !== '') throw refused(`The filter is not understood from “${text.slice(at, at + 40)}” on.`)
  return equations
}

function valueIn(text: string): string | boolean {
  if (!text.startsWith('"')) return text.toLowerCase() === 'true'
  try {
    return JSON.parse(text)
  } catch {
    throw refused('A value in the filter is no JSON string.')
  }
}

const refused = (message: string) => new ScimRefused(400, message, 'invalidFilter')
