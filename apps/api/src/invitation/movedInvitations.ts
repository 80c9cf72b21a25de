import type { Tx } from '../database/database.ts'
import { InvitationEntity, InvitationWorkgroupEntity } from './invitation.entity.ts'

/** Open invitations into a department that goes lead to another. What is over stays as it was. */
export async function moveInvitations(tx: Tx, fromDepartmentId: string, toDepartmentId: string): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(InvitationEntity)
    .set({ departmentId: toDepartmentId })
    // Says what an open one is by the columns that have an index.
    .where('accepted_at IS NULL AND revoked_at IS NULL AND department_id = :fromDepartmentId', { fromDepartmentId })
    .execute()
}

/** Invitations into a workgroup that goes lead into the others that they name. */
export async function forgetWorkgroup(tx: Tx, workgroupId: string): Promise<void> {
  await tx.delete(InvitationWorkgroupEntity, { workgroupId })
}
