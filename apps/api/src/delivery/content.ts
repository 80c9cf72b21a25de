import type { App } from '../app.ts'
import { mayStillBeAccepted } from '../invitation/invitationStatus.ts'
import { company } from '../registration/companies.ts'
import { mayStillDecide, waitingApplicants } from '../user/applicants.ts'
import type { DeliveryEntity } from './delivery.entity.ts'
import type { AnyKind, AnyParams } from './messages/anyMessage.ts'
import type { Sender } from './messages/message.ts'

type Params = AnyParams[AnyKind]

/** Who messages come from, as it is now. */
export async function senderNow(app: App): Promise<Sender> {
  const { name } = await company(app)
  return { companyName: name ?? 'Foyer', publicUrl: app.config.publicUrl }
}

/** What is stored of a message: its params and its secret links. */
export function storedContent({ params, secret }: Pick<DeliveryEntity, 'params' | 'secret'>): Params {
  return {
    ...JSON.parse(params),
    ...(secret === null ? {} : JSON.parse(secret)),
  }
}

/** What a delivery says at the moment it is sent; null when it has become pointless. */
export async function contentNow(app: App, delivery: DeliveryEntity): Promise<Params | null> {
  const stored = storedContent(delivery)
  if (delivery.kind === 'INVITATION' || delivery.kind === 'INVITATION_REMINDER') {
    return (await mayStillBeAccepted(app, delivery.invitationId)) ? stored : null
  }
  if (delivery.kind !== 'APPLICANTS_WAITING' && delivery.kind !== 'APPLICANTS_OVERDUE') return stored
  if (!(await mayStillDecide(app, delivery.recipient))) return null
  if (delivery.attempts > 1 && (await overtaken(app, delivery))) return null
  const waiting = await waitingApplicants(app)
  return waiting.count === 0 ? null : { ...stored, ...waiting }
}

/** Digests that piled up while the mail server was down would all say the same: the latest is enough. */
async function overtaken(app: App, { recipient, kind, queuedAt }: DeliveryEntity): Promise<boolean> {
  const newer = await app.database.select(
    'SELECT id FROM deliveries WHERE recipient = ? AND kind = ? AND queued_at > ? LIMIT 1',
    [recipient, kind, queuedAt],
  )
  return newer.length > 0
}
