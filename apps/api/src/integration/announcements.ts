import type { Tx } from '../database/database.ts'
import { queueDelivery } from '../delivery/deliveries.ts'
import type { NewEmployeeParams } from '../delivery/messages/renderChat.ts'
import { companyIn } from '../registration/companies.ts'
import { fullName } from '../user/users.ts'

/** Tells the company's chat of a new employee, if there is a chat. */
export async function announceEmployee(
  tx: Tx,
  now: number,
  employee: { firstName: string; lastName: string },
  how: NewEmployeeParams['how'],
  /** The name of who invited, approved or registered them. */
  by: string | null = null,
): Promise<void> {
  if ((await companyIn(tx)).chatWebhookUrl === null) return
  await queueDelivery(tx, now, {
    channel: 'CHAT',
    to: { address: 'chat', name: null },
    kind: 'NEW_EMPLOYEE',
    params: { name: fullName(employee), how, by },
  })
}
