/** The ways in that somebody inside can open, in the drawer's order. `?invite=quick` opens it. */
export const InviteTab = { quick: true, email: true, sms: true, register: true } as const
export type InviteTab = keyof typeof InviteTab
