import {
  IconApi,
  IconBuilding,
  IconClipboardList,
  IconMail,
  IconMessage,
  IconMessages,
  IconUserCog,
  IconWebhook,
} from '@tabler/icons-react'
import { can } from '../can.ts'
import type { Viewer } from '../session/start.ts'

interface SettingsPart {
  to: string
  label: string
  icon: typeof IconApi
  may: (viewer: Viewer) => boolean
}

/** The parts of Settings, in order; the palette lists them too. */
const settingsParts = [
  { to: '/settings/registration', label: 'registration', icon: IconUserCog, may: can.changePolicy },
  { to: '/settings/company', label: 'company', icon: IconBuilding, may: can.changePolicy },
  { to: '/settings/messages', label: 'messages', icon: IconMessage, may: can.changePolicy },
  { to: '/settings/chat', label: 'chat', icon: IconMessages, may: can.connectChat },
  { to: '/settings/api-access', label: 'apiAccess', icon: IconApi, may: can.manageApiAccess },
  { to: '/settings/webhooks', label: 'webhooks', icon: IconWebhook, may: can.manageApiAccess },
  { to: '/settings/audit', label: 'audit', icon: IconClipboardList, may: can.seeAuditLog },
  { to: '/settings/captured-messages', label: 'capturedMessages', icon: IconMail, may: can.seeCapturedMessages },
] as const satisfies SettingsPart[]

export const settingsPartsOf = (viewer: Viewer) => settingsParts.filter(part => part.may(viewer))
