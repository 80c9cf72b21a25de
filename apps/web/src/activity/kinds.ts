import type { ActivityKind } from '@foyer/domain'
import {
  IconAdjustments,
  IconBuilding,
  IconHourglass,
  IconLink,
  IconMailForward,
  IconMailX,
  IconPencil,
  IconUserCheck,
  IconUserMinus,
  IconUserPlus,
  IconUserShare,
  IconUserUp,
  IconUserX,
} from '@tabler/icons-react'

/** A sign for every kind of thing that happens. */
export const kindIcons: Record<ActivityKind, typeof IconLink> = {
  SET_UP: IconBuilding,
  JOINED: IconUserPlus,
  APPLIED: IconHourglass,
  APPROVED: IconUserCheck,
  REJECTED: IconUserX,
  INVITED: IconMailForward,
  INVITATION_REVOKED: IconMailX,
  REGISTERED: IconUserShare,
  DEACTIVATED: IconUserMinus,
  REACTIVATED: IconUserUp,
  POLICY_CHANGED: IconAdjustments,
  LINK_RESET: IconLink,
  COMPANY_RENAMED: IconPencil,
}
