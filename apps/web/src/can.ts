import type { Permissions, UserStatus } from '@foyer/domain'

type May = { may: Permissions }

/** Who may use what, in one table: navigation, palette, routes and buttons all ask here. The server decides again. */
export const can = {
  seeApplicants: ({ may }: May) => may.decideApplicants,
  seeDeactivated: ({ may }: May) => may.manageEmployees,
  seeSettings: ({ may }: May) => may.manageRegistrationPolicy || may.manageIntegrations,
  connectChat: ({ may }: May) => may.manageIntegrations,
  manageApiAccess: ({ may }: May) => may.manageIntegrations,
  seeCapturedMessages: ({ may }: May) => may.manageIntegrations,
  invite: ({ may }: May) => may.invitePeople,
  register: ({ may }: May) => may.registerEmployees,
  seeAuditLog: ({ may }: May) => may.manageEmployees,
  manageStructure: ({ may }: May) => may.manageStructure,
  changePolicy: ({ may }: May) => may.manageRegistrationPolicy,
  manage: ({ may }: May, user: { status: UserStatus }) =>
    may.manageEmployees && (user.status === 'ACTIVE' || user.status === 'DEACTIVATED'),
  decide: ({ may }: May, user: { status: UserStatus }) => may.decideApplicants && user.status === 'PENDING',
}
