import { Anchor } from '@mantine/core'
import classes from './delivery.module.css'

const ADDRESS = /(https?:\/\/[^\s<>"]+)/

/** Plain text; what begins like an address of a page is a link. */
export function TextMessage({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also from the keyboard
    <pre className={classes.text} tabIndex={0}>
      {text.split(ADDRESS).map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never move
          <Anchor key={i} href={part} target="_blank" rel="noreferrer" inherit underline="always">
            {part}
          </Anchor>
        ),
      )}
    </pre>
  )
}
