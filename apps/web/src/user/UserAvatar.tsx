import { Avatar } from '@mantine/core'
import { fullName } from './names.ts'

interface UserAvatarProps {
  user: { firstName: string; lastName: string }
  size?: number
}

// Those whose initials can be read, light and dark.
const colors = ['indigo', 'violet', 'grape', 'pink', 'accent']

/** Initials, in a colour that stays with the name. The name stands beside it. */
export function UserAvatar({ user, size = 28 }: UserAvatarProps) {
  return (
    <Avatar
      component="span"
      size={size}
      name={fullName(user)}
      color="initials"
      allowedInitialsColors={colors}
      flex="none"
      aria-hidden
    />
  )
}
