import DataLoader from 'dataloader'
import type { App } from '../app.ts'
import { deliveriesOfInvitations } from '../delivery/deliveryRows.ts'
import { serviceTokenCounts } from '../integration/leaversTokens.ts'
import { attemptsOf, toldEvents } from '../integration/webhookLogs.ts'
import { visibleInvitations } from '../invitation/invitations.ts'
import { openInvitationCounts } from '../invitation/leaversInvitations.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { departmentCounts, workgroupCounts } from '../structure/structures.ts'
import { usersById, visibleUsers } from '../user/users.ts'

/** One query for many single look-ups of one request. */
export function loadersFor(app: App, viewer: () => SignedIn | null) {
  return {
    users: new DataLoader((ids: readonly string[]) => visibleUsers(app, viewer(), ids)),
    /** Whoever sees an invitation sees who vouches for it. */
    inviters: new DataLoader((ids: readonly string[]) => usersById(app, ids)),
    invitations: new DataLoader((ids: readonly string[]) => visibleInvitations(app, viewer(), ids)),
    invitationDeliveries: new DataLoader((ids: readonly string[]) => deliveriesOfInvitations(app, ids)),
    openInvitationCounts: new DataLoader((ids: readonly string[]) => openInvitationCounts(app, viewer(), ids)),
    departmentCounts: new DataLoader((ids: readonly string[]) => departmentCounts(app, ids)),
    serviceTokenCounts: new DataLoader((ids: readonly string[]) => serviceTokenCounts(app, viewer(), ids)),
    toldEvents: new DataLoader((ids: readonly string[]) => toldEvents(app, viewer(), ids)),
    webhookAttempts: new DataLoader((ids: readonly string[]) => attemptsOf(app, ids)),
    workgroupCounts: new DataLoader((ids: readonly string[]) => workgroupCounts(app, ids)),
  }
}
export type Loaders = ReturnType<typeof loadersFor>
