import { parseEmail } from '@foyer/domain'
import { invalidValue } from './errors.ts'
import { demandNoPartOf, demandObject, demandUnderstood, flagIn, type Mention, textIn, valuesIn } from './mentions.ts'
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

/** What has nothing below it. */
const PLAIN = [...Object.keys(TEXTS), 'active']

/** Reads what is said of a user; of attributes that are not kept nothing. */
export function userChanges(mentions: readonly Mention[]): UserChanges {
  const changes: UserChanges = {}
  for (const mention of mentions) {
    const { path, op } = mention
    demandUnderstood(mention)
    demandNoPartOf(PLAIN, mention)
    demandObject(mention)
    if (EMAILS.test(path)) changes.emails = emailsIn(mention)
    else if (op === 'remove') Object.assign(changes, ofRemoved(path))
    else if (path === 'active') changes.active = flagIn(mention)
    else Object.assign(changes, ofText(path, textField(path) ? textIn(mention) : null))
  }
  return changes
}

/** Whether somebody leaves, whatever else is said of them, and if it can be understood. */
export const isLeaving = (mentions: readonly Mention[]): boolean =>
  userChanges(mentions.filter(({ path }) => path === 'active')).active === false

/** To remove the address is to have none, which is another; and so is to have only others. */
function emailsIn(mention: Mention): string[] {
  const { path, op, value } = mention
  const emails = valuesIn(mention, isAtWork)
  if (op === 'remove') return value === null || emails.length > 0 ? [''] : []
  const isAll = path === 'emails' && op === 'replace'
  return isAll && emails.length === 0 ? valuesIn(mention) : emails
}

/** Addresses at home and elsewhere are not kept, and so not compared beside one at work. */
function isAtWork(it: unknown): boolean {
  const { type, primary } = Object(it) as { type?: unknown; primary?: unknown }
  return typeof type !== 'string' || type.toLowerCase() === 'work' || String(primary).toLowerCase() === 'true'
}

const textField = (path: string) => (Object.hasOwn(TEXTS, path) ? TEXTS[path as keyof typeof TEXTS] : null)

/** What is needed and empty is refused where it is written, by the rules for it. */
function ofText(path: string, text: string | null): UserChanges {
  const field = textField(path)
  return field ? { [field]: text ?? (NEEDED.includes(field) ? '' : null) } : {}
}

/** Whoever removes `name`, or a whole schema, removes what is in it. */
function ofRemoved(path: string): UserChanges {
  if (path === 'active') throw invalidValue('active is true or false, and is not removed.')
  const removed = Object.keys(TEXTS).filter(it => it === path || it.startsWith(`${path}.`) || it.startsWith(`${path}:`))
  return Object.assign({}, ...removed.map(it => ofText(it, null)))
}

/** Whether two addresses are one mailbox. */
export const sameAddress = (a: string, b: string | null): boolean =>
  b !== null && (parseEmail(a)?.canonical ?? a) === (parseEmail(b)?.canonical ?? b)
