import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { HtmlMessage } from '../delivery/HtmlMessage.tsx'
import { MessagePreview } from './MessagePreview.tsx'
import classes from './preview.module.css'

/** The mail as it will arrive, with these words beside the link; null for the company's text. Follows the typing. */
export function InvitationMailPreview({ message }: { message: string | null }) {
  const [settled] = useDebouncedValue(message, 300)
  return (
    <MessagePreview channel="EMAIL" message={settled}>
      {({ subject, html, text }) => (
        <>
          <Text size="sm" fw={500} className={classes.subject}>
            {subject}
          </Text>
          <div className={classes.mail}>
            <HtmlMessage html={html ?? text} inert />
          </div>
        </>
      )}
    </MessagePreview>
  )
}
