import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../shared/format.ts'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import classes from './integration.module.css'
import { useEventWords } from './useEventWords.ts'
import { WebhookStateDot } from './WebhookStateDot.tsx'
import { webhookState } from './webhookState.ts'
import type { Webhook } from './webhooksQuery.ts'

export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { i18n } = useTranslation()
  const { id, name, url, waiting } = webhook
  const link = useRef<HTMLAnchorElement>(null)
  const events = useEventWords()(webhook.events)
  const { since } = webhookState(webhook)
  return (
    <Table.Tr
      className={classes.row}
      data-link
      onClick={event => event.target !== link.current && link.current?.click()}
    >
      <Table.Td>
        <Anchor
          ref={link}
          data-row={id}
          display="block"
          size="sm"
          fw={500}
          c="inherit"
          underline="never"
          truncate
          renderRoot={props => <Link {...props} to="/settings/webhooks" search={{ webhook: id }} preload={false} />}
        >
          {name}
        </Anchor>
        <Text size="xs" c="dimmed" truncate title={url}>
          {url}
        </Text>
      </Table.Td>
      <Table.Td>
        <div className={classes.cell}>
          <WebhookStateDot webhook={webhook} />
        </div>
        {since && (
          <Text size="xs" c="dimmed" pl={16} truncate>
            <RelativeTime at={since} />
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="md" className={classes.cell} title={events}>
        {events}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {waiting.toLocaleString(localeOf(i18n.language))}
      </Table.Td>
    </Table.Tr>
  )
}
