import { readFileSync } from 'node:fs'
import { permissionsOf, Role } from '@foyer/domain'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, type Operation, operations, schema } from '../test/doors.ts'
import { register, setRegistrationType } from '../test/stories.ts'
import { type Client, PASSWORD, startTestApp, type TestApp } from '../test/testApp.ts'
import type { Access } from './access.ts'
import { accessRules } from './accessRules.ts'
import { printApiSchema } from './printApiSchema.ts'

const storage = getMetadataStorage()

const accessTo = ({ rules }: Operation) => rules[0]?.[0]?.access as Access
const guarded = operations.filter(operation => accessTo(operation) !== 'anyone')
const fieldsOf = (of: GraphQLSchema, kind: 'Query' | 'Mutation' | 'Subscription') =>
  Object.values((of.getType(kind) as ReturnType<GraphQLSchema['getQueryType']>)?.getFields() ?? {})

describe('the printed schema', () => {
  test('is the one that clients are typed from', () => {
    const committed = readFileSync(new URL('../../../../packages/schema/schema.graphql', import.meta.url), 'utf8')
    expect(printApiSchema(schema), 'packages/schema/schema.graphql is out of date: run `pnpm schema`.').toBe(committed)
  })

  test('keeps every promise of the contract', () => {
    const contract = buildSchema(readFileSync(new URL('./contract.graphql', import.meta.url), 'utf8'))
    expect(brokenPromises(contract, schema)).toEqual([])
  })

  test('describes every type, field, argument, enum value and input field', () => {
    const nameless = Object.values(schema.getTypeMap())
      .filter(
        type =>
          !type.name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(type.name) && !isBuiltIn(type),
      )
      .flatMap(type =>
        [type, ...partsOf(type)].filter(part => !part.description?.trim()).map(part => `${type.name} ${part.name}`),
      )
    const roots = [...fieldsOf(schema, 'Query'), ...fieldsOf(schema, 'Mutation'), ...fieldsOf(schema, 'Subscription')]
    const namelessRoots = roots.flatMap(field =>
      [field, ...field.args].filter(part => !part.description?.trim()).map(part => `${field.name} ${part.name}`),
    )
    expect([...nameless, ...namelessRoots]).toEqual([])
  })

  test('says of every operation for whom it is', () => {
    const silent = operations.filter(({ field }) => !/\bFor [a-z ]+[.,;]?|\bare for\b/.test(field.description ?? ''))
    expect(silent.map(operation => operation.name)).toEqual([])
  })

  test('lets every mutation refuse', () => {
    const mutations = fieldsOf(schema, 'Mutation')
    const stubborn = mutations.filter(({ type }) => {
      const result = getNamedType(type)
      return !isNonNullType(type) || !isUnionType(result) || !result.getTypes().some(it => it.name === 'Refusal')
    })
    expect(mutations.length).toBeGreaterThan(0)
    expect(stubborn.map(field => field.name)).toEqual([])
  })
})

describe('every door', () => {
  test('is a query or mutation of the schema, and the other way round', () => {
    const named = [...fieldsOf(schema, 'Query'), ...fieldsOf(schema, 'Mutation')].map(field => field.name)
    expect(operations.map(operation => operation.name).sort()).toEqual(named.sort())
  })

  test('has exactly one access rule', () => {
    const odd = operations.filter(({ rules }) => rules.length !== 1 || rules[0]?.length !== 1 || !rules[0][0])
    expect(odd.map(operation => operation.name)).toEqual([])
  })

  test('is open to whom it is meant for', () => {
    const doors = (access: Access) => operations.filter(it => accessTo(it) === access).map(operation => operation.name)
    const rules = [...new Set(operations.map(accessTo))].map(access => [access, doors(access).sort()])
    expect(Object.fromEntries(rules)).toEqual({
      anyone: [
        'acceptInvitation',
        'askForFreshInvitation',
        'companyName',
        'completeRegistration',
        'installation',
        'joinByQuickLink',
        'markInvitationOpened',
        'openInvitation',
        'openPasswordReset',
        'openQuickLink',
        'openRegistration',
        'requestPasswordReset',
        'resetPassword',
        'setUp',
        'signIn',
        'viewer',
      ],
      viewer: ['changePassword', 'signOut'],
      employee: [
        'activity',
        'apiTokens',
        'confirmPhone',
        'createApiToken',
        'departments',
        'employees',
        'endSessions',
        'registrationPolicy',
        'removePhone',
        'revokeApiTokens',
        'sessions',
        'startPhoneProof',
        'updateProfile',
        'user',
        'workgroups',
      ],
      decideApplicants: ['applicants', 'approveApplicants', 'eraseApplicants', 'rejectApplicants'],
      invitePeople: [
        'invitation',
        'invitationMessage',
        'invitations',
        'invitePeople',
        'previewInvitation',
        'resendInvitations',
        'revokeInvitations',
      ],
      manageRegistrationPolicy: [
        'resetQuickLink',
        'updateCompany',
        'updateInvitationMessage',
        'updateRegistrationPolicy',
      ],
      registerEmployees: ['registerEmployee', 'renewCredentials'],
      manageEmployees: ['changeRole', 'deactivateEmployee', 'reactivateEmployee', 'updateEmployee'],
      manageStructure: [
        'addToWorkgroup',
        'createDepartment',
        'createWorkgroup',
        'deleteDepartment',
        'deleteWorkgroup',
        'removeFromWorkgroup',
        'updateDepartment',
        'updateWorkgroup',
      ],
      manageIntegrations: [
        'auditLog',
        'brokenChannels',
        'capturedMessages',
        'companyChat',
        'createWebhook',
        'deleteWebhook',
        'replayWebhook',
        'retryWebhook',
        'rotateWebhookSecret',
        'testCompanyChat',
        'testWebhook',
        'updateCompanyChat',
        'updateWebhook',
        'webhookDeliveries',
        'webhooks',
      ],
    })
  })

  test('of a subscription has a rule, too', () => {
    const rules = accessRules()
    const doors = fieldsOf(schema, 'Subscription').map(({ name }) => [name, rules.get(`Subscription.${name}`)])
    // Which scope a token needs depends on the events that it names: liveEvents.test.ts.
    expect(doors).toEqual([['events', { access: 'employee', scope: null }]])
  })

  test('is guarded at the door alone: fields of simple types have no guard that would be dropped in silence', () => {
    const guardedFields = [...storage.authorizedFields, ...storage.middlewares].filter(({ target, fieldName }) =>
      storage.fields.some(field => field.target === target && field.name === fieldName),
    )
    expect(guardedFields.map(({ target, fieldName }) => `${target.name}.${fieldName}`)).toEqual([])
    expect([...storage.authorizedResolver, ...storage.resolverMiddlewares].map(({ target }) => target.name)).toEqual([])
    const wrapped = storage.objectTypes.filter(type => !type.simpleResolvers)
    expect(wrapped.map(type => type.name)).toEqual([])
  })
})

describe('with people of every kind', () => {
  let app: TestApp
  let employee: Client
  let moderator: Client
  let temporary: Client
  const turnedAway: Record<string, Client> = {}

  beforeAll(async () => {
    app = await startTestApp()
    await setRegistrationType(app, 'PUBLIC')
    employee = await person('employee')
    moderator = await person('moderator', "role = 'MODERATOR'")
    temporary = await person('temporary', "role = 'ADMIN', must_change_password = 1")
    for (const status of ['PENDING', 'REJECTED', 'DEACTIVATED']) {
      turnedAway[status] = await person(status.toLowerCase(), `role = 'ADMIN', status = '${status}'`)
    }
  })
  afterAll(() => app?.remove())

  /** Signed in as an employee first; what they become then, they become with the session in hand. */
  async function person(name: string, becomes = "role = 'EMPLOYEE'"): Promise<Client> {
    const { client } = await register(app, `${name}@corp.example`)
    expect(client.cookie).not.toBeNull()
    await app.app.database.inTransaction(tx =>
      tx.query(`UPDATE users SET ${becomes} WHERE email = ?`, [`${name}@corp.example`]),
    )
    return client
  }

  test.each(guarded.map(operation => [operation.name, operation] as const))(
    '%s is closed to a stranger',
    async (_, it) => {
      expect(await codeOf(app.client(), it)).toBe('UNAUTHENTICATED')
    },
  )

  test.each(['PENDING', 'REJECTED', 'DEACTIVATED'])('no guarded door opens to a session of who is %s', async status => {
    const client = turnedAway[status] as Client
    for (const operation of guarded) {
      expect([operation.name, await codeOf(client, operation)]).toEqual([operation.name, 'UNAUTHENTICATED'])
    }
    const answer = await client.post({ query: '{ viewer { user { id } } }' })
    expect(await answer.json()).toEqual({ data: { viewer: null } })
  })

  test.each(['EMPLOYEE', 'MODERATOR'] as const)('permissions open the doors of a role and no other: %s', async role => {
    const client = role === 'EMPLOYEE' ? employee : moderator
    const may: Partial<Record<Access, boolean>> = {
      ...permissionsOf(Role[role], { everyoneMayInvite: false, commercial: true }),
      viewer: true,
      employee: true,
    }
    // Doors that are open to every session would end it.
    for (const operation of guarded.filter(it => accessTo(it) !== 'viewer')) {
      const opened = (await codeOf(client, operation)) !== 'FORBIDDEN'
      expect([operation.name, opened]).toEqual([operation.name, may[accessTo(operation)] === true])
    }
  })

  test('a temporary password opens nothing but its own replacement', async () => {
    for (const operation of guarded.filter(it => accessTo(it) !== 'viewer')) {
      expect([operation.name, await codeOf(temporary, operation)]).toEqual([operation.name, 'PASSWORD_CHANGE_REQUIRED'])
    }
    const answer = await temporary.post({
      query: `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { ... on Viewer { mustChangePassword } } }`,
      variables: { input: { currentPassword: PASSWORD, newPassword: 'copper window gravel ladder' } },
    })
    expect(await answer.json()).toEqual({ data: { changePassword: { mustChangePassword: false } } })
    expect(await codeOf(temporary, guarded.find(it => it.name === 'employees') as Operation)).toBeNull()
  })
})

type Part = { name: string; description?: string | null }

const isBuiltIn = (type: GraphQLNamedType) => ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)

function partsOf(type: GraphQLNamedType): Part[] {
  if (isEnumType(type)) return [...type.getValues()]
  if (isInputObjectType(type)) return Object.values(type.getFields())
  if (isObjectType(type)) return Object.values(type.getFields()).flatMap(field => [field, ...field.args])
  return []
}

/** What a client written against `promised` would miss in `actual`. Additions are fine, as long as nobody has to fill them in. */
function brokenPromises(promised: GraphQLSchema, actual: GraphQLSchema): string[] {
  return Object.values(promised.getTypeMap())
    .filter(type => !type.name.startsWith('__') && !isBuiltIn(type))
    .flatMap(type => {
      const ours = actual.getType(type.name)
      if (ours?.constructor !== type.constructor) return [`${type.name} is missing, or of another kind`]
      return brokenType(type, ours)
    })
}

function brokenType(type: GraphQLNamedType, ours: GraphQLNamedType): string[] {
  if (isEnumType(type) && isEnumType(ours)) {
    return type.getValues().flatMap(({ name }) => (ours.getValue(name) ? [] : [`${type.name}.${name} is missing`]))
  }
  if (isUnionType(type) && isUnionType(ours)) {
    const members = (union: typeof type) =>
      union
        .getTypes()
        .map(member => member.name)
        .sort()
        .join(' | ')
    return members(type) === members(ours) ? [] : [`${type.name} is ${members(ours)}, not ${members(type)}`]
  }
  if (isInputObjectType(type) && isInputObjectType(ours)) {
    return brokenInputs(type.name, Object.values(type.getFields()), Object.values(ours.getFields()))
  }
  if (isObjectType(type) && isObjectType(ours)) {
    return Object.values(type.getFields()).flatMap(field => {
      const our = ours.getFields()[field.name]
      const where = `${type.name}.${field.name}`
      if (!our) return [`${where} is missing`]
      const differs = `${our.type}` === `${field.type}` ? [] : [`${where} is ${our.type}, not ${field.type}`]
      return [...differs, ...brokenInputs(where, field.args, our.args)]
    })
  }
  return []
}

type Input = GraphQLArgument | GraphQLInputField

function brokenInputs(where: string, promised: readonly Input[], ours: readonly Input[]): string[] {
  const written = (input: Input | undefined) =>
    input && `${input.type}${input.defaultValue === undefined ? '' : ` = ${JSON.stringify(input.defaultValue)}`}`
  const differing = promised.flatMap(input => {
    const our = written(ours.find(it => it.name === input.name))
    return our === written(input) ? [] : [`${where}(${input.name}) is ${our}, not ${written(input)}`]
  })
  const demanding = ours.filter(
    input =>
      !promised.some(it => it.name === input.name) && isNonNullType(input.type) && input.defaultValue === undefined,
  )
  return [...differing, ...demanding.map(input => `${where}(${input.name}) is demanded, which was not promised`)]
}
