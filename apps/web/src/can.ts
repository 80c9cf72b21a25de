import type { Permissions, UserStatus } from '@foyer/domain'

type May = { may: Permissions }

/** Who may use what, in one table: navigation, palette, routes and buttons all ask here. The server decides again. */
export const can = {
  seeApplicants: ({ may }: May) => may.decideApplicants,
  seeDeactivated: ({ may }: May) => may.manageEmployees,
  seeSettings: ({ may }: May) => may.manageRegistrationPolicy || may.manageIntegrations,
  seeCapturedMessages: ({ may }: May) => may.manageIntegrations,
  invite: ({ may }: May) => may.invitePeople,
  register: ({ may }: May) => may.registerEmployees,
  manageStructure: ({ may }: May) => may.manageStructure,
  changePolicy: ({ may }: May) => may.manageRegistrationPolicy,
  decide: ({ may }: May, user: { status: UserStatus }) => may.decideApplicants && user.status === 'PENDING',
}
