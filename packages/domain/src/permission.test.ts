import { expect, test } from 'vitest'
import { type Permission, permissionsOf } from './permission.ts'
import { Role } from './user.ts'

const EVERYTHING: Permission[] = [
  'invitePeople',
  'manageInvitations',
  'registerEmployees',
  'decideApplicants',
  'manageRegistrationPolicy',
  'manageStructure',
  'manageEmployees',
  'editInvitationMessage',
  'manageIntegrations',
]
const WITHOUT_MESSAGE = EVERYTHING.filter(permission => permission !== 'editInvitationMessage')

// role, everyone may invite, commercial plan → what they may do; all else they may not.
test.each<[Role, boolean, boolean, Permission[]]>([
  ['ADMIN', false, true, EVERYTHING],
  ['ADMIN', true, true, EVERYTHING],
  ['ADMIN', false, false, WITHOUT_MESSAGE],
  ['ADMIN', true, false, WITHOUT_MESSAGE],
  ['MODERATOR', false, true, ['decideApplicants']],
  ['MODERATOR', false, false, ['decideApplicants']],
  ['MODERATOR', true, true, ['decideApplicants', 'editInvitationMessage', 'invitePeople']],
  ['MODERATOR', true, false, ['decideApplicants', 'invitePeople']],
  ['EMPLOYEE', false, true, []],
  ['EMPLOYEE', false, false, []],
  ['EMPLOYEE', true, true, ['editInvitationMessage', 'invitePeople']],
  ['EMPLOYEE', true, false, ['invitePeople']],
])('%s, everyone may invite: %s, commercial: %s', (role, everyoneMayInvite, commercial, expected) => {
  const may = permissionsOf(role, { everyoneMayInvite, commercial })
  expect(Object.keys(may).sort()).toEqual([...EVERYTHING].sort())
  const granted = EVERYTHING.filter(permission => may[permission])
  expect(granted.sort()).toEqual([...expected].sort())
})

test('each role may what the next one may', () => {
  for (const everyoneMayInvite of [true, false]) {
    const [admin, moderator, employee] = [Role.ADMIN, Role.MODERATOR, Role.EMPLOYEE].map(role =>
      permissionsOf(role, { everyoneMayInvite, commercial: true }),
    )
    for (const permission of EVERYTHING) {
      if (employee?.[permission]) expect(moderator?.[permission]).toBe(true)
      if (moderator?.[permission]) expect(admin?.[permission]).toBe(true)
    }
  }
})

test('a role that nobody knows may nothing', () => {
  const may = permissionsOf('OWNER' as Role, { everyoneMayInvite: false, commercial: true })
  expect(Object.values(may)).not.toContain(true)
})
