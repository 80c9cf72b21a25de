/** Every text there is, by noun. English is the model: another language has the same keys. */
export interface Texts {
  activity: typeof import('./en/activity.ts').default
  common: typeof import('./en/common.ts').default
  deadEnd: typeof import('./en/deadEnd.ts').default
  delivery: typeof import('./en/delivery.ts').default
  explorer: typeof import('./en/explorer.ts').default
  guides: typeof import('./en/guides.ts').default
  integration: typeof import('./en/integration.ts').default
  invitation: typeof import('./en/invitation.ts').default
  invite: typeof import('./en/invite.ts').default
  refusal: typeof import('./en/refusal.ts').default
  registration: typeof import('./en/registration.ts').default
  session: typeof import('./en/session.ts').default
  settings: typeof import('./en/settings.ts').default
  shell: typeof import('./en/shell.ts').default
  structure: typeof import('./en/structure.ts').default
  user: typeof import('./en/user.ts').default
}
