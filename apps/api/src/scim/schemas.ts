import SCIMMY from 'scimmy'
import { ScimRefused } from './errors.ts'
import type { Asked } from './pages.ts'

/**
 * SCIM's schemas, as the library has them. Of the rest of it little fits: its handlers answer 404 to every fault, its lists
 * cut a page twice, its filters take minutes for a few hostile signs, and its PATCH writes back all that it has read.
 */
const { Schemas, Types, Messages, Resources } = SCIMMY
Resources.User.extend(Schemas.EnterpriseUser, false)

export const ENTERPRISE = Schemas.EnterpriseUser.id

/** A user as SCIM has it, with the attributes that are asked for. */
export const userResource = (user: object, asked: Asked): object =>
  withSchemas(Schemas.User.id, new Schemas.User(user, 'out', undefined, attributesIn(asked)))

/** The same of a group. Members are not in it: the library takes seconds for as many as a company has. */
export const groupResource = (group: object, asked: Asked): object =>
  withSchemas(Schemas.Group.id, new Schemas.Group(group, 'out', undefined, attributesIn(asked)))

/** Whichever attributes are asked for, `schemas` says what they are. */
const withSchemas = (id: string, resource: object) => ({ schemas: [id], ...JSON.parse(JSON.stringify(resource)) })

const NAMES = /^[\w:.$-]+(?:,[\w:.$-]+)*$/

function attributesIn({ attributes, excludedAttributes }: Asked): SCIMMY.Types.Filter | undefined {
  const names = (attributes || excludedAttributes)?.replace(/\s+/g, '')
  if (!names) return undefined
  try {
    if (names.length > 1_000 || !NAMES.test(names)) throw new Error('These are no names.')
    return new Types.Filter(
      names
        .split(',')
        .map(name => `${name} ${attributes ? 'pr' : 'np'}`)
        .join(' and '),
    )
  } catch {
    throw new ScimRefused(400, 'Write attributes like userName,name.givenName.', 'invalidValue')
  }
}

/** Whether a group is asked for with its members. */
export function wantsMembers({ attributes, excludedAttributes }: Asked): boolean {
  const names = (text: string) => text.toLowerCase().split(/[\s,]+/)
  if (attributes) return names(attributes).some(name => /^members(\.|$)/.test(name))
  return !excludedAttributes || !names(excludedAttributes).includes('members')
}

/** Whether SCIM knows such an attribute, if it is kept here or not. */
export function isAttribute(type: 'User' | 'Group', path: string): boolean {
  try {
    return Boolean(Schemas[type].definition.attribute(path.replace(/\[[^[\]]*\]/g, '')))
  } catch {
    return false
  }
}

interface Operation {
  op: 'add' | 'remove' | 'replace'
  path?: string
  value?: unknown
}

/** The operations of a PATCH, if its form is right; Entra writes them in capitals. */
export function operationsIn(body: unknown): Operation[] {
  try {
    const { Operations } = new Messages.PatchOp(Object(body) as ConstructorParameters<typeof Messages.PatchOp>[0])
    return Operations.map(({ op, ...rest }) => ({ ...rest, op: op.toLowerCase() as Operation['op'] }))
  } catch (error) {
    // Of what is no object at all it makes a fault of its own.
    const { message, scimType } =
      error instanceof Types.Error ? error : { message: 'This is no PatchOp.', scimType: null }
    throw new ScimRefused(400, message, (scimType ?? 'invalidSyntax') as ScimRefused['scimType'])
  }
}

/** What of each schema is kept here; the rest is taken and forgotten, and so not told of. */
const KEPT: Record<string, readonly string[]> = {
  [Schemas.User.id]: [
    ...['userName', 'name', 'name.givenName', 'name.familyName', 'name.formatted', 'displayName', 'title', 'active'],
    ...['emails', 'emails.value', 'emails.type', 'emails.primary'],
    ...['phoneNumbers', 'phoneNumbers.value', 'phoneNumbers.type', 'phoneNumbers.primary'],
    ...['groups', 'groups.value', 'groups.$ref', 'groups.display', 'groups.type'],
  ],
  [Schemas.EnterpriseUser.id]: ['department'],
  [Schemas.Group.id]: ['displayName', 'members', 'members.value', 'members.$ref', 'members.display', 'members.type'],
}
/** How far these may be changed, and what is in them, where the library says otherwise. */
const MUTABILITY: Record<string, Record<string, string>> = {
  [Schemas.User.id]: {
    userName: 'immutable',
    emails: 'immutable',
    'name.formatted': 'readOnly',
    displayName: 'readOnly',
    phoneNumbers: 'readOnly',
  },
}

interface Described {
  name: string
  mutability: string
  subAttributes?: Described[]
}

/** `/Schemas`. */
export function schemaResources(base: string): (Record<string, unknown> & { id: string })[] {
  return [Schemas.User, Schemas.EnterpriseUser, Schemas.Group].map(({ id, definition }) => {
    const { attributes, ...described } = JSON.parse(JSON.stringify(definition.describe(`${base}/Schemas`)))
    return { ...described, id, attributes: keptAmong(attributes, KEPT[id] ?? [], MUTABILITY[id] ?? {}) }
  })
}

function keptAmong(
  all: Described[],
  kept: readonly string[],
  mutabilities: Record<string, string>,
  above?: Described,
): Described[] {
  const pathOf = ({ name }: Described) => (above ? `${above.name}.${name}` : name)
  return all
    .filter(it => kept.includes(pathOf(it)))
    .map(it => {
      const mutability = mutabilities[pathOf(it)] ?? (above && mutabilities[above.name]) ?? it.mutability
      const { subAttributes } = it
      return {
        ...it,
        mutability,
        ...(subAttributes && { subAttributes: keptAmong(subAttributes, kept, mutabilities, it) }),
      }
    })
}

/** `/ResourceTypes`. */
export const resourceTypes = (base: string): { id: string }[] =>
  [Resources.User, Resources.Group].map(resource =>
    JSON.parse(JSON.stringify(new Schemas.ResourceType(resource.describe(), `${base}/ResourceTypes`))),
  )

/** `/ServiceProviderConfig`. */
export const serviceProviderConfig = (base: string, maxResults: number): object =>
  new Schemas.ServiceProviderConfig(
    {
      patch: { supported: true },
      bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
      filter: { supported: true, maxResults },
      changePassword: { supported: false },
      sort: { supported: false },
      etag: { supported: false },
      authenticationSchemes: [
        {
          type: 'oauthbearertoken',
          name: 'API token',
          description: 'An API token of the kind SERVICE with the scope scim:write.',
          specUri: 'https://www.rfc-editor.org/info/rfc6750',
        },
      ],
    },
    `${base}/ServiceProviderConfig`,
  )
