import { RefusalCode, type Refused } from '@foyer/domain'
import { type ClassType, createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql'

registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'One code for each thing that a person can act on. Codes may be added; none changes its meaning.',
  valuesConfig: {
    ALREADY_APPLICANT: { description: 'This person already waits for approval.' },
    ALREADY_EMPLOYEE: { description: 'This person is an employee already; they can sign in.' },
    AWAITING_APPROVAL: { description: 'The registration is complete; a moderator has yet to decide.' },
    CHAT_UNREACHABLE: { description: 'The chat did not take the message; the message says why.' },
    CODE_EXPIRED: { description: 'The code has run out, was used, or was tried too often; have a new one sent.' },
    CODE_WRONG: { description: 'Not the code that was sent last.' },
    CONFLICT: { description: 'Somebody else was faster. The message says what they decided.' },
    CREDENTIALS_WRONG: { description: 'No such login with this password.' },
    DEACTIVATED: { description: 'This person was deactivated; an admin can reactivate them.' },
    DEPARTMENT_CYCLE: { description: 'A department cannot be moved into itself or below itself.' },
    DEPARTMENT_IS_ROOT: { description: 'The root department cannot be moved or deleted.' },
    DEPARTMENT_NAME_TAKEN: { description: 'There is a department with this name below the same parent.' },
    DEPARTMENT_NOT_YOURS: { description: 'Who is no admin invites into their own department, or into none.' },
    DEPARTMENT_TOO_DEEP: { description: 'A structure has at most 100 levels.' },
    DEPARTMENT_UNKNOWN: { description: 'There is no department with this id.' },
    FIELD_INVALID: { description: 'A field is missing or too long; `field` names it.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The key was used for another input; take a new key for a new batch.' },
    INVITATION_EXPIRED: { description: 'The invitation has run out; a fresh one can be asked for.' },
    INVITATION_HELD: {
      description:
        'Who sent the invitation lost the right to; it is held back until somebody with the right resends it.',
    },
    INVITATION_REVOKED: { description: 'The invitation was taken back.' },
    INVITATION_SPENT: { description: 'The invitation was accepted already.' },
    INVITATION_UNKNOWN: { description: 'No invitation has this token.' },
    LAST_ADMIN: { description: 'The last admin stays one.' },
    LINK_CLOSED: { description: 'The quick link was reset or switched off. Ask for the current one.' },
    LINK_UNKNOWN: { description: 'No quick link has this token; it may have been copied incompletely.' },
    MESSAGE_LOCKED: { description: 'The message text can be edited on the commercial plan only.' },
    PASSWORD_CHANGE_REQUIRED: { description: 'The temporary password must be replaced before anything else.' },
    PASSWORD_WEAK: { description: 'The password is too short or too easy to guess; the message says which.' },
    RECIPIENT_MALFORMED: { description: 'Not an e-mail address that a mail or a mobile number that an SMS can go to.' },
    REGISTRATION_EXPIRED: { description: 'The mailed registration link has run out; join again by the quick link.' },
    REGISTRATION_UNKNOWN: { description: 'No started registration has this token.' },
    REJECTED: { description: 'The request to join was declined.' },
    RESET_EXPIRED: { description: 'The password-reset link has run out or was used; ask for a new one.' },
    RESET_UNKNOWN: { description: 'No password reset has this token.' },
    ROLE_TOO_HIGH: { description: 'Nobody grants more than they have.' },
    SET_UP_ALREADY: { description: 'This installation has its first admin; sign in.' },
    SET_UP_SECRET_WRONG: { description: 'Not the set-up link that the server printed when it started.' },
    TEMPORARY_PASSWORD_EXPIRED: { description: 'The mailed temporary password has run out; an admin can renew it.' },
    TOO_MANY: { description: 'A limit is reached; `retryAfterSeconds` says when to try again.' },
    TRUSTED_DOMAIN_REFUSED: { description: 'Not a domain that can be trusted; the message says why.' },
    USER_UNKNOWN: { description: 'There is no such person, or they are not yours to see.' },
    WAITING_APPLICANTS_UNDECIDED: {
      description: 'People wait for approval: say in `waitingApplicants` what becomes of them.',
    },
    WEBHOOK_UNKNOWN: { description: 'There is no webhook with this id, or it is switched off.' },
    WORKGROUP_NAME_TAKEN: { description: 'There is a workgroup with this name.' },
    WORKGROUP_NOT_YOURS: { description: 'Who is no admin invites into workgroups that they are in.' },
    WORKGROUP_UNKNOWN: { description: 'There is no workgroup with this id.' },
  },
})

@ObjectType({ description: 'An expected no that the person can act on.', simpleResolvers: true })
export class Refusal {
  @Field(() => RefusalCode, { description: 'What kind of no, for programs.' })
  code!: RefusalCode

  @Field(() => String, { description: 'A full English sentence that says what happened and what to do.' })
  message!: string

  @Field(() => String, { nullable: true, description: 'The input field it is about, where it is about one.' })
  field!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'With `TOO_MANY`: after how many seconds trying again makes sense.',
  })
  retryAfterSeconds!: number | null

  static from(refused: Pick<Refused, 'code' | 'message' | 'field' | 'retryAfterSeconds'>): Refusal {
    return Object.assign(new Refusal(), {
      code: refused.code,
      message: refused.message,
      field: refused.field,
      retryAfterSeconds: refused.retryAfterSeconds,
    })
  }
}

/** The result of an operation that can refuse: `Thing | Refusal`. The name is the GraphQL union's. */
export function orRefusal<T extends object>(Thing: ClassType<T>, name = `${Thing.name}Result`): T | Refusal {
  return createUnionType({
    name,
    description: `${Thing.name}, or a Refusal that says why not.`,
    types: () => [Thing, Refusal] as const,
    resolveType: value => (value instanceof Refusal ? Refusal : Thing),
  }) as T | Refusal
}
