import { Box, Code } from '@mantine/core'
import classes from './CodeBlock.module.css'
import { CopyIcon } from './CopyIcon.tsx'

interface CodeBlockProps {
  text: string
  /** What copying it is called. */
  label: string
  maxHeight?: number
  onCopied?: () => void
}

/** What a program reads or writes, ready to be copied. */
export function CodeBlock({ text, label, maxHeight, onCopied }: CodeBlockProps) {
  return (
    <Box pos="relative">
      {/* It scrolls, so that the arrow keys must reach it. */}
      <Code block tabIndex={0} className={classes.code} mah={maxHeight} pe={40}>
        {text}
      </Code>
      <Box pos="absolute" top={6} right={8}>
        <CopyIcon value={text} label={label} onCopied={onCopied} />
      </Box>
    </Box>
  )
}
