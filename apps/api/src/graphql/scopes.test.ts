import { type Scope, Scopes } from '@foyer/domain'
import { type GraphQLInputType, getNamedType, isObjectType, print, typeFromAST } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programOf } from '../test/apiTokens.ts'
import { clientDocuments } from '../test/clientDocuments.ts'
import { codeOf, least, type Operation, operations, schema } from '../test/doors.ts'
import { type Client, startTestApp, type TestApp } from '../test/testApp.ts'
import { accessRules } from './accessRules.ts'
import { FIELD_SCOPES, scopesNeeded } from './fieldScopes.ts'

const scopeOf = ({ rules }: Operation) => rules[0]?.[0]?.scope ?? null
const isOpen = ({ rules }: Operation) => rules[0]?.[0]?.access === 'anyone'
const scoped = operations.filter(operation => scopeOf(operation) !== null)

/** Which noun a type tells of; what tells of none (pages, outcomes, refusals) leads nowhere by itself. */
const NOUNS: Record<string, string> = {
  User: 'employees',
  Invitation: 'invitations',
  Department: 'structure',
  Workgroup: 'structure',
  Activity: 'activity',
  AuditEntry: 'audit',
  ApiToken: 'tokens',
  Session: 'account',
  CapturedMessage: 'messages',
  CompanyChat: 'integrations',
  Event: 'events',
  Webhook: 'integrations',
  WebhookDelivery: 'integrations',
  RegistrationPolicy: 'policy',
  QuickLink: 'policy',
}
/** Where the field of one noun shows what the scope of that noun is for, though it is another noun's. */
const SHOWN_ANYWAY = [
  // Where people and invitations belong is a part of them, and names only.
  'Invitation.department',
  'Invitation.workgroups',
  'User.department',
  'User.workgroups',
]

describe('every door and every field', () => {
  test('has a scope, unless it is open to all or only ends the token itself', () => {
    const without = operations.filter(it => scopeOf(it) === null && !isOpen(it))
    expect(without.map(({ name }) => name)).toEqual(['signOut'])
    expect(operations.filter(it => isOpen(it) && scopeOf(it)).map(({ name }) => name)).toEqual([])
  })

  test('says its scope in its description', () => {
    const silent = scoped.filter(it => !it.field.description?.endsWith(`Scope: \`${scopeOf(it)}\`.`))
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  test('makes use of every scope there is', () => {
    const used = new Set([...scoped.map(scopeOf), ...Object.values(FIELD_SCOPES)])
    // SCIM is no part of this schema.
    expect(Scopes.filter(scope => !used.has(scope))).toEqual(['scim:write'])
  })

  test('that leads to another noun has a rule', () => {
    const crossing = Object.values(schema.getTypeMap()).flatMap(type => {
      const noun = NOUNS[type.name]
      if (!noun || !isObjectType(type)) return []
      return Object.values(type.getFields()).flatMap(field => {
        const other = NOUNS[getNamedType(field.type).name]
        return other && other !== noun ? [`${type.name}.${field.name}`] : []
      })
    })
    expect(crossing.length).toBeGreaterThan(10)
    const ruled = new Set([...Object.keys(FIELD_SCOPES), ...SHOWN_ANYWAY])
    expect(crossing.filter(field => !ruled.has(field))).toEqual([])
  })
})

describe('a token', () => {
  let app: TestApp
  const programs = new Map<string, Promise<Client>>()
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app?.remove())

  /** A program of the admin's with just these scopes; made once for each set of them. */
  function programWith(scopes: readonly Scope[]): Promise<Client> {
    const key = scopes.join(' ')
    const known = programs.get(key) ?? programOf(app, app.admin, scopes).then(({ client }) => client)
    programs.set(key, known)
    return known
  }
  const allBut = (scope: Scope) => programWith(Scopes.filter(it => it !== scope))

  test.each(scoped.map(operation => [operation.name, operation] as const))(
    '%s opens to its scope and to no other',
    async (_, operation) => {
      const scope = scopeOf(operation) as Scope
      expect(await codeOf(await allBut(scope), operation)).toBe('FORBIDDEN')
      expect(['FORBIDDEN', 'UNAUTHENTICATED']).not.toContain(await codeOf(await programWith([scope]), operation))
    },
  )

  const documents = clientDocuments().map(it => ({
    ...it,
    scopes: [...scopesNeeded(schema, accessRules(), it.document, it.operation)].sort(),
  }))
  // Whoever is signed in stays so; a token that signs out is gone.
  const asked = documents.filter(({ name }) => name !== 'SignOut')

  test('finds the operations of the web client', () => {
    expect(documents.length).toBeGreaterThan(50)
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length)
  })

  test.each(asked.map(it => [it.name, it] as const))(
    'does %s of the web client with just its scopes, and not without any one of them',
    async (_, { document, operation, scopes }) => {
      const variables = Object.fromEntries(
        (operation.variableDefinitions ?? []).map(({ variable, type }) => [
          variable.name.value,
          least(typeFromAST(schema, type) as GraphQLInputType),
        ]),
      )
      const body = { query: print(document), variables }
      const right = await (await programWith(scopes.length > 0 ? scopes : ['activity:read'])).post(body)
      const answer = (await right.json()) as { errors?: { message: string; extensions: { code: string } }[] }
      const refused = answer.errors?.filter(({ extensions }) => /FORBIDDEN|UNAUTHENTICATED/.test(extensions.code))
      expect(refused ?? []).toEqual([])
      for (const scope of scopes) {
        const wrong = await (await allBut(scope)).post(body)
        expect(wrong.status).toBe(403)
        expect(await wrong.json()).toMatchObject({
          errors: [
            { message: `This token lacks the scope \`${scope}\`.`, extensions: { code: 'FORBIDDEN', scopes: [scope] } },
          ],
        })
      }
    },
  )
})
