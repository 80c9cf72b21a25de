import {
  IconAlertTriangle,
  IconBell,
  IconCheck,
  IconChecks,
  IconClock,
  IconHourglassEmpty,
  IconHourglassHigh,
  IconInbox,
  IconMailOpened,
  IconMailX,
  IconMessageQuestion,
  IconSend,
  IconUserCheck,
} from '@tabler/icons-react'
import type { Moment } from './timeline.ts'

/** A sign for every moment, and a colour. */
export const momentLooks: Record<Moment['kind'], { icon: typeof IconSend; color: string }> = {
  queued: { icon: IconSend, color: 'gray' },
  queuedAgain: { icon: IconSend, color: 'gray' },
  reminded: { icon: IconBell, color: 'gray' },
  sent: { icon: IconCheck, color: 'gray' },
  captured: { icon: IconInbox, color: 'gray' },
  delivered: { icon: IconChecks, color: 'teal' },
  failed: { icon: IconAlertTriangle, color: 'red' },
  waiting: { icon: IconClock, color: 'gray' },
  opened: { icon: IconMailOpened, color: 'accent' },
  freshAsked: { icon: IconMessageQuestion, color: 'orange' },
  revoked: { icon: IconMailX, color: 'gray' },
  registered: { icon: IconUserCheck, color: 'teal' },
  ranOut: { icon: IconHourglassEmpty, color: 'orange' },
  runsOut: { icon: IconHourglassHigh, color: 'gray' },
}
