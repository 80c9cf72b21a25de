import { enumOf } from './enumOf.ts'

/** One code for each thing that a person can act on. The client has words for every one of them. */
export const RefusalCode = enumOf(
  'ALREADY_APPLICANT',
  'ALREADY_EMPLOYEE',
  'AWAITING_APPROVAL',
  'CHAT_UNREACHABLE',
  'CODE_EXPIRED',
  'CODE_WRONG',
  'CONFLICT',
  'CREDENTIALS_WRONG',
  'DEACTIVATED',
  'DEPARTMENT_CYCLE',
  'DEPARTMENT_IS_ROOT',
  'DEPARTMENT_NAME_TAKEN',
  'DEPARTMENT_NOT_YOURS',
  'DEPARTMENT_TOO_DEEP',
  'DEPARTMENT_UNKNOWN',
  'FIELD_INVALID',
  'IDEMPOTENCY_KEY_REUSED',
  'INVITATION_EXPIRED',
  'INVITATION_HELD',
  'INVITATION_REVOKED',
  'INVITATION_SPENT',
  'INVITATION_UNKNOWN',
  'LAST_ADMIN',
  'LINK_CLOSED',
  'LINK_UNKNOWN',
  'MESSAGE_LOCKED',
  'PASSWORD_CHANGE_REQUIRED',
  'PASSWORD_WEAK',
  'RECIPIENT_MALFORMED',
  'REGISTRATION_EXPIRED',
  'REGISTRATION_UNKNOWN',
  'REJECTED',
  'RESET_EXPIRED',
  'RESET_UNKNOWN',
  'ROLE_TOO_HIGH',
  'SET_UP_ALREADY',
  'SET_UP_SECRET_WRONG',
  'TEMPORARY_PASSWORD_EXPIRED',
  'TOO_MANY',
  'TRUSTED_DOMAIN_REFUSED',
  'USER_UNKNOWN',
  'WAITING_APPLICANTS_UNDECIDED',
  'WEBHOOK_UNKNOWN',
  'WORKGROUP_NAME_TAKEN',
  'WORKGROUP_NOT_YOURS',
  'WORKGROUP_UNKNOWN',
)
export type RefusalCode = keyof typeof RefusalCode

/**
 * An expected no that the person can act on. Thrown inside a use case, so that the transaction rolls back by itself;
 * the API turns it into the data `Refusal { code, message, field }`.
 */
export class Refused extends Error {
  override name = 'Refused'

  constructor(
    readonly code: RefusalCode,
    /** A full sentence that says what to do. */
    message: string,
    /** The input field it is about, if it is about one. */
    readonly field: string | null = null,
    /** When trying again makes sense, in seconds from now; with `TOO_MANY`. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message)
  }
}
