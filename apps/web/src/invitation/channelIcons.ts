import type { Channel } from '@foyer/domain'
import { IconDeviceMobile, IconMail } from '@tabler/icons-react'

export const channelIcons: Record<Channel, typeof IconMail> = { EMAIL: IconMail, SMS: IconDeviceMobile }
