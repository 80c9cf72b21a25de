import { enumOf } from './enumOf.ts'

export const ActivityKind = enumOf(
  'SET_UP',
  'JOINED',
  'APPLIED',
  'APPROVED',
  'REJECTED',
  'INVITED',
  'INVITATION_REVOKED',
  'REGISTERED',
  'DEACTIVATED',
  'REACTIVATED',
  'POLICY_CHANGED',
  'LINK_RESET',
  'COMPANY_RENAMED',
)
export type ActivityKind = keyof typeof ActivityKind
