import { IconArrowMoveRight, IconPencil, IconPlus, IconTrash, IconUserStar } from '@tabler/icons-react'
import type { Branch } from './branches.ts'

/** What a dialog asks about a department; `create` makes one below it. */
export type Act = 'create' | 'rename' | 'head' | 'move' | 'delete'

const acts: { act: Act; icon: typeof IconPlus; color?: string }[] = [
  { act: 'create', icon: IconPlus },
  { act: 'rename', icon: IconPencil },
  { act: 'head', icon: IconUserStar },
  { act: 'move', icon: IconArrowMoveRight },
  { act: 'delete', icon: IconTrash, color: 'red' },
]

/** What can be done about a department. The root stays where it is. */
export const actsOn = ({ above }: Branch) =>
  acts.filter(({ act }) => above !== null || (act !== 'move' && act !== 'delete'))
