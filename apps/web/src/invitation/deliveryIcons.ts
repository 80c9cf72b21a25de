import { IconAlertTriangle, IconCheck, IconChecks, IconClock, IconInbox } from '@tabler/icons-react'
import type { deliveryState } from './deliveryState.ts'

/** A sign for everything that can become of a message. */
export const deliveryIcons: Record<ReturnType<typeof deliveryState>, typeof IconClock> = {
  QUEUED: IconClock,
  SENT: IconCheck,
  DELIVERED: IconChecks,
  FAILED: IconAlertTriangle,
  CAPTURED: IconInbox,
}
