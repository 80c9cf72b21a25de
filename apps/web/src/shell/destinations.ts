import {
  IconActivity,
  IconMailForward,
  IconSettings,
  IconSitemap,
  IconUserQuestion,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { can } from '../can.ts'
import type { Viewer } from '../session/start.ts'

interface Destination {
  to: string
  label: string
  icon: typeof IconUsers
  may: (viewer: Viewer) => boolean
}

/** The views of the left navigation, in order; the palette lists them too. */
export const destinations = [
  { to: '/employees', label: 'employees', icon: IconUsers, may: () => true },
  { to: '/invited', label: 'invited', icon: IconMailForward, may: can.invite },
  { to: '/applicants', label: 'applicants', icon: IconUserQuestion, may: can.seeApplicants },
  { to: '/structure', label: 'structure', icon: IconSitemap, may: () => true },
  { to: '/workgroups', label: 'workgroups', icon: IconUsersGroup, may: () => true },
  { to: '/activity', label: 'activity', icon: IconActivity, may: () => true },
  { to: '/settings', label: 'settings', icon: IconSettings, may: can.seeSettings },
] as const satisfies Destination[]

export const destinationsOf = (viewer: Viewer) => destinations.filter(destination => destination.may(viewer))
