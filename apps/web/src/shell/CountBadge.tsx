import { Badge, VisuallyHidden } from '@mantine/core'
import classes from './shell.module.css'

/** How many wait behind a link of the navigation. */
export function CountBadge({ count, words }: { count: number; words: string }) {
  return (
    count > 0 && (
      <Badge variant="light" size="sm" className={classes.count}>
        <span aria-hidden>{count}</span>
        <VisuallyHidden>{words}</VisuallyHidden>
      </Badge>
    )
  )
}
