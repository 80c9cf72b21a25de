import { describe, expect, test } from 'vitest'
import {
  type InvitationStatus,
  invitationCan,
  invitationStatus,
  invitingRefusal,
  knownRefusal,
  parseRecipient,
  remindAt,
} from './invitation.ts'
import { STATUS_CASES } from './invitationStatusCases.ts'
import { Refused } from './refusal.ts'
import { Role, type UserStatus } from './user.ts'

test.each(STATUS_CASES)('accepted $acceptedAt, revoked $revokedAt, until $expiresAt is $status at 100', it => {
  expect(invitationStatus(it, 100)).toBe(it.status)
})

test.each<[InvitationStatus, string[]]>([
  ['PENDING', ['resend', 'revoke', 'accept']],
  ['EXPIRED', ['resend', 'revoke']],
  ['ACCEPTED', []],
  ['REVOKED', []],
])('of what is %s can be done: %s', (status, actions) => {
  const can = (['resend', 'revoke', 'accept'] as const).filter(action => invitationCan(action, status))
  expect(can).toEqual(actions)
})

test('a reminder is due halfway', () => {
  expect(remindAt(1_000, 3_000)).toBe(2_000)
})

describe('a recipient', () => {
  // typed, default country → channel, recipient, first name, last name
  test.each<[string, string | null, string, string, string | null, string | null]>([
    ['ann@corp.com', null, 'EMAIL', 'ann@corp.com', null, null],
    ['  Ann@CORP.com ', null, 'EMAIL', 'ann@corp.com', null, null],
    ['mailto:ann@corp.com', null, 'EMAIL', 'ann@corp.com', null, null],
    ['<ann@corp.com>', null, 'EMAIL', 'ann@corp.com', null, null],
    ['Ann Lee <ann@corp.com>', null, 'EMAIL', 'ann@corp.com', 'Ann', 'Lee'],
    ['"Ann Lee" <ann@corp.com>', null, 'EMAIL', 'ann@corp.com', 'Ann', 'Lee'],
    ['Ann <ann@corp.com>', null, 'EMAIL', 'ann@corp.com', 'Ann', null],
    ['Mary Ann Lee <ann@corp.com>', null, 'EMAIL', 'ann@corp.com', 'Mary Ann', 'Lee'],
    ['"Lee Smith, Mary Ann" <ann@corp.com>', null, 'EMAIL', 'ann@corp.com', 'Mary Ann', 'Lee Smith'],
    ['Lee, <ann@corp.com>', null, 'EMAIL', 'ann@corp.com', null, 'Lee'],
    ['李 小龙 <li@corp.com>', null, 'EMAIL', 'li@corp.com', '李', '小龙'],
    ["O'Neill, Sinéad <s@corp.com>", null, 'EMAIL', 's@corp.com', 'Sinéad', "O'Neill"],
    ['x@münchen.de', null, 'EMAIL', 'x@xn--mnchen-3ya.de', null, null],
    ['+49 151 23456789', null, 'SMS', '+4915123456789', null, null],
    ['0151 23456789', 'DE', 'SMS', '+4915123456789', null, null],
    ['"Lee, Ann" <+49 151 23456789>', null, 'SMS', '+4915123456789', 'Ann', 'Lee'],
    ['tel:+4915123456789', null, 'SMS', '+4915123456789', null, null],
    // Marks that come along when people copy; in a name they are left out.
    ['\u202aann@corp.com\u202c\ufeff', null, 'EMAIL', 'ann@corp.com', null, null],
    ['\u2066Ann Lee <\u200bann@corp.com\u200b>\u2069', null, 'EMAIL', 'ann@corp.com', 'Ann', 'Lee'],
    ['A\u0007nn L\u202eee <ann@corp.com>', null, 'EMAIL', 'ann@corp.com', 'Ann', 'Lee'],
    ['\u202a+49 151\u200b 23456789\u202c', null, 'SMS', '+4915123456789', null, null],
  ])('%s', (typed, country, channel, recipient, firstName, lastName) => {
    expect(parseRecipient(typed, country)).toEqual({ channel, recipient, firstName, lastName })
  })

  test.each<[string, string]>([
    ['ann@', 'is not an e-mail address'],
    ['ann@corp', 'is not an e-mail address'],
    ['ann@corp.com, bob@corp.com', 'is not an e-mail address'],
    ['Ann <ann@corp.com> <bob@corp.com>', 'is not an e-mail address'],
    ['ann@corp.com\nBcc: bob@corp.com', 'is not an e-mail address'],
    ['"ann"@corp.com', 'is not an e-mail address'],
    ['=?utf-8?q?ann?=@corp.com', 'is not an e-mail address'],
    ['a\u0007b@corp.test', 'holds an invisible character. Type it anew.'],
    ['a\u202eb@corp.test', 'holds an invisible character. Type it anew.'],
    ['\u0000a@corp.test', 'holds an invisible character. Type it anew.'],
    ['a@corp.test\u0000', 'holds an invisible character. Type it anew.'],
    ['a@co\u00adrp.test', 'holds an invisible character. Type it anew.'],
    ['Ann <a\u200bb@corp.test>', 'holds an invisible character. Type it anew.'],
    ['a\ufeffb@corp.test', 'holds an invisible character. Type it anew.'],
    ['a\ud800b@corp.test', 'holds an invisible character. Type it anew.'],
    ['+49 151\u0007 23456789', 'is not a phone number'],
    ['+49 1', 'is not a phone number'],
    ['0151 23456789', 'lacks its country code'],
    ['Ann Lee', 'no e-mail address and no phone number'],
    ['', 'no e-mail address and no phone number'],
    ['a'.repeat(5_000), 'no e-mail address and no phone number'],
  ])('%j is refused', (typed, why) => {
    const refused = parseRecipient(typed, null)
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject({ code: 'RECIPIENT_MALFORMED', message: expect.stringContaining(why) })
  })

  test.each<[string, string]>([
    ['1234', 'is not a phone number. Write it like +49 151 23456789.'],
    ['123456', 'is not a phone number. Write it like +49 151 23456789.'],
    ['01.01.2026', 'is not a phone number. Write it like +49 151 23456789.'],
    ['030 901820', 'can’t get SMS: give a mobile number.'],
    ['"Lee, Ann" <030 901820>', 'can’t get SMS: give a mobile number.'],
    ['0800 1234567', 'can’t get SMS: give a mobile number.'],
    ['0900 1234567', 'can’t get SMS: give a mobile number.'],
    ['20261124', 'can’t get SMS: give a mobile number.'],
    ['4711-0815', 'can’t get SMS: give a mobile number.'],
  ])('%j gets no SMS, and says why', (typed, why) => {
    const refused = parseRecipient(typed, 'DE')
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject({ code: 'RECIPIENT_MALFORMED', message: `“${typed}” ${why}` })
  })
})

describe('who may invite whom into what', () => {
  const inviter = (role: Role, status: UserStatus = 'ACTIVE') => ({ status, role, departmentId: 'mine' })
  const everyone = { everyoneMayInvite: true, commercial: true }
  const adminsOnly = { everyoneMayInvite: false, commercial: true }

  // Role × role × who may invite → what is refused.
  test.each<[Role, Role, string | null, string | null]>([
    ['ADMIN', 'ADMIN', null, null],
    ['ADMIN', 'MODERATOR', null, null],
    ['ADMIN', 'EMPLOYEE', null, null],
    ['MODERATOR', 'ADMIN', 'ROLE_TOO_HIGH', 'INVITATION_HELD'],
    ['MODERATOR', 'MODERATOR', 'ROLE_TOO_HIGH', 'INVITATION_HELD'],
    ['MODERATOR', 'EMPLOYEE', null, 'INVITATION_HELD'],
    ['EMPLOYEE', 'ADMIN', 'ROLE_TOO_HIGH', 'INVITATION_HELD'],
    ['EMPLOYEE', 'MODERATOR', 'ROLE_TOO_HIGH', 'INVITATION_HELD'],
    ['EMPLOYEE', 'EMPLOYEE', null, 'INVITATION_HELD'],
  ])('%s invites as %s: %s when everyone may, else %s', (who, role, whenAll, whenAdmins) => {
    const terms = { role, departmentId: null }
    expect(invitingRefusal(inviter(who), terms, everyone)?.code ?? null).toBe(whenAll)
    expect(invitingRefusal(inviter(who), terms, adminsOnly)?.code ?? null).toBe(whenAdmins)
  })

  test.each<[Role, string | null, string | null]>([
    ['ADMIN', 'theirs', null],
    ['MODERATOR', 'mine', null],
    ['MODERATOR', null, null],
    ['MODERATOR', 'theirs', 'DEPARTMENT_NOT_YOURS'],
    ['EMPLOYEE', 'mine', null],
    ['EMPLOYEE', 'theirs', 'DEPARTMENT_NOT_YOURS'],
  ])('%s into %s: %s', (who, departmentId, refusal) => {
    const refused = invitingRefusal(inviter(who), { role: Role.EMPLOYEE, departmentId }, everyone)
    expect(refused?.code ?? null).toBe(refusal)
  })

  test('who is no employee any more vouches for nobody, admin or not', () => {
    const terms = { role: Role.EMPLOYEE, departmentId: null }
    for (const status of ['PENDING', 'REJECTED', 'DEACTIVATED'] as const) {
      expect(invitingRefusal(inviter('ADMIN', status), terms, everyone)?.code).toBe('INVITATION_HELD')
    }
  })
})

test.each<[UserStatus, string | null, string | null]>([
  ['ACTIVE', 'ALREADY_EMPLOYEE', 'ALREADY_EMPLOYEE'],
  ['PENDING', 'ALREADY_APPLICANT', 'ALREADY_APPLICANT'],
  ['DEACTIVATED', 'DEACTIVATED', 'DEACTIVATED'],
  ['REJECTED', null, 'REJECTED'],
])('who is %s: %s for who decides on applicants, %s for others', (status, decider, other) => {
  expect(knownRefusal(status, true)?.code ?? null).toBe(decider)
  expect(knownRefusal(status, false)?.code ?? null).toBe(other)
})
