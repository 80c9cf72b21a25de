import { type PermissionCircumstances, permissionsOf, type Role, Scopes } from '@foyer/domain'
import { expect, test } from 'vitest'
import { isUseful, presetScopes, scopeGroups, scopeSubjects } from './scopeRows.ts'

const mayOf = (role: Role, everyoneMayInvite = false) =>
  permissionsOf(role, { everyoneMayInvite, commercial: false } satisfies PermissionCircumstances)

test('every scope stands in the list once', () => {
  const listed = scopeGroups.flatMap(({ rows }) =>
    rows.flatMap(row => [...('read' in row ? [row.read] : []), ...('write' in row ? [row.write] : [])]),
  )
  expect([...listed].sort()).toEqual([...Scopes].sort())
})

test('an admin may use all, others what their role can make use of', () => {
  const usefulTo = (role: Role, everyoneMayInvite?: boolean) =>
    Scopes.filter(scope => isUseful(scope, mayOf(role, everyoneMayInvite)))
  expect(usefulTo('ADMIN')).toEqual(Scopes)
  const employee = ['employees:read', 'structure:read', 'policy:read', 'activity:read']
  const own = ['tokens:read', 'tokens:write', 'account:read', 'account:write']
  expect(usefulTo('EMPLOYEE')).toEqual([...employee, ...own])
  expect(usefulTo('EMPLOYEE', true)).toContain('invitations:write')
  expect(usefulTo('MODERATOR')).toContain('applicants:decide')
  expect(usefulTo('MODERATOR')).not.toContain('scim:write')
})

test('a preset is offered to whom it is of use', () => {
  expect(presetScopes('scim', mayOf('ADMIN'))).toEqual(['scim:write'])
  expect(presetScopes('scim', mayOf('MODERATOR'))).toEqual([])
  expect(presetScopes('invite', mayOf('EMPLOYEE'))).toEqual([])
  expect(presetScopes('invite', mayOf('EMPLOYEE', true))).toHaveLength(3)
  expect(presetScopes('readAll', mayOf('EMPLOYEE'))).toContain('employees:read')
  expect(presetScopes('readAll', mayOf('ADMIN'))).not.toContain('messages:read')
})

test('scopes are told by what they are about', () => {
  expect(scopeSubjects(['applicants:decide', 'employees:read', 'employees:write', 'audit:read'])).toEqual([
    { subject: 'employees', ways: 'both' },
    { subject: 'applicants', ways: 'write' },
    { subject: 'audit', ways: 'read' },
  ])
})
