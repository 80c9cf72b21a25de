import type { DeliveryStatus } from '@foyer/domain'

interface Fate {
  status: DeliveryStatus
  captured: boolean
}

/** What became of a message, in one word. A captured one was accepted by no provider: it is not sent. */
export const deliveryState = ({ status, captured }: Fate): DeliveryStatus | 'CAPTURED' =>
  captured ? 'CAPTURED' : status
