import { UserStatus } from '@foyer/domain'
import { type App, link } from '../app.ts'
import { queueDeliveries } from '../delivery/deliveries.ts'
import { company } from '../registration/companies.ts'
import { UserEntity } from './user.entity.ts'
import { deciders, fullName } from './users.ts'

const HOUR = 3_600_000

/** Reminds who decides, once for each applicant, of who waits longer than the policy wants. */
export async function remindOfApplicants(app: App): Promise<void> {
  const { approvalReminderHours: hours } = await company(app)
  if (hours === null) return
  await app.database.inTransaction(async tx => {
    const now = app.clock()
    // Claimed, so that of several replicas one reminds.
    const { affected } = await tx
      .createQueryBuilder()
      .update(UserEntity)
      .set({ approvalRemindedAt: now })
      .where('status = :waits AND created_at <= :since AND approval_reminded_at IS NULL', {
        waits: UserStatus.PENDING,
        since: now - hours * HOUR,
      })
      .execute()
    if (!affected) return
    const told = await deciders(tx)
    await queueDeliveries(
      tx,
      now,
      told.map(user => ({
        to: { address: user.email, name: fullName(user) },
        kind: 'APPLICANTS_OVERDUE' as const,
        params: { hours, link: link(app, '/applicants') },
      })),
    )
  })
}
