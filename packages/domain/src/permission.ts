import { Role } from './user.ts'

/** What the people of a company may do. A table, so that it can be read; nothing else decides. */
export interface Permissions {
  invitePeople: boolean
  manageInvitations: boolean
  registerEmployees: boolean
  decideApplicants: boolean
  manageRegistrationPolicy: boolean
  manageStructure: boolean
  manageEmployees: boolean
  editInvitationMessage: boolean
  manageIntegrations: boolean
}
export type Permission = keyof Permissions

export interface PermissionCircumstances {
  /** RegistrationPolicy: Allow everyone to invite. */
  everyoneMayInvite: boolean
  /** FOYER_PLAN=commercial. */
  commercial: boolean
}

export function permissionsOf(role: Role, { everyoneMayInvite, commercial }: PermissionCircumstances): Permissions {
  const admin = role === Role.ADMIN
  const invites = admin || everyoneMayInvite
  return {
    invitePeople: invites,
    manageInvitations: admin,
    registerEmployees: admin,
    decideApplicants: admin || role === Role.MODERATOR,
    manageRegistrationPolicy: admin,
    manageStructure: admin,
    manageEmployees: admin,
    editInvitationMessage: invites && commercial,
    manageIntegrations: admin,
  }
}
