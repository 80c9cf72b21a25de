import { parseEmail } from '@foyer/domain'
import { flagIn, type Mention, textIn, valuesIn } from './mentions.ts'
import { ENTERPRISE } from './schemas.ts'

/** What is to become of a user. What is not in it stays as it is. */
export interface UserChanges {
  userName?: string
  /** Addresses besides `userName`. */
  emails?: string[]
  externalId?: string | null
  firstName?: string
  lastName?: string
  position?: string | null
  /** By its name; null for none below the root. */
  department?: string | null
  active?: boolean
}

const TEXTS = {
  username: 'userName',
  externalid: 'externalId',
  'name.givenname': 'firstName',
  'name.familyname': 'lastName',
  title: 'position',
  [`${ENTERPRISE.toLowerCase()}:department`]: 'department',
} as const satisfies Record<string, keyof UserChanges>

/** These nobody is without. */
const NEEDED = ['userName', 'firstName', 'lastName']

// Of several addresses only the one at work is kept.
const EMAILS = /^emails(?:\[\s*(?:type\s+eq\s+"work"|primary\s+eq\s+(?:"true"|true))\s*\])?(?:\.value)?$/i

/** Reads what is said of a user; of attributes that are not kept nothing. */
export function userChanges(mentions: readonly Mention[]): UserChanges {
  const changes: UserChanges = {}
  for (const mention of mentions) {
    const { path, op } = mention
    if (op === 'remove') Object.assign(changes, ofRemoved(path))
    else if (path === 'active') changes.active = flagIn(mention)
    else if (EMAILS.test(path)) changes.emails = valuesIn(withoutOthers(mention))
    else Object.assign(changes, ofText(path, textField(path) ? textIn(mention) : null))
  }
  return changes
}

/** Addresses at home and elsewhere are not kept, and so not compared. */
function withoutOthers({ value, ...mention }: Mention): Mention {
  const isOther = (it: { type?: unknown; primary?: unknown }) =>
    typeof it?.type === 'string' && it.type.toLowerCase() !== 'work' && String(it.primary).toLowerCase() !== 'true'
  return { ...mention, value: Array.isArray(value) ? value.filter(it => !isOther(it)) : value }
}

const textField = (path: string) => (Object.hasOwn(TEXTS, path) ? TEXTS[path as keyof typeof TEXTS] : null)

/** What is needed and empty is refused where it is written, by the rules for it. */
function ofText(path: string, text: string | null): UserChanges {
  const field = textField(path)
  return field ? { [field]: text ?? (NEEDED.includes(field) ? '' : null) } : {}
}

/** Whoever removes `name`, or a whole schema, removes what is in it. */
function ofRemoved(path: string): UserChanges {
  const removed = Object.keys(TEXTS).filter(it => it === path || it.startsWith(`${path}.`) || it.startsWith(`${path}:`))
  return Object.assign({}, ...removed.map(it => ofText(it, null)))
}

/** Whether two addresses are one mailbox. */
export const sameAddress = (a: string, b: string | null): boolean =>
  b !== null && (parseEmail(a)?.canonical ?? a) === (parseEmail(b)?.canonical ?? b)
