import { useQuery } from '@apollo/client/react'
import { Button, EmptyState, Group, SegmentedControl, Skeleton, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconMailOpened } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { type CapturedMessage, MessageContent } from './capturedMessages.ts'
import classes from './delivery.module.css'
import { HtmlMessage } from './HtmlMessage.tsx'
import { TextMessage } from './TextMessage.tsx'

interface MessagePaneProps {
  message: CapturedMessage | undefined
  /** The cursor of the row before it; none for the newest. */
  after: string | undefined
}

/** A message as its recipient would read it. */
export function MessagePane({ message, after }: MessagePaneProps) {
  const { t } = useTranslation(['delivery', 'common'])
  const [form, setForm] = useState('html')
  const { data, previousData, error, refetch } = useQuery(MessageContent, {
    variables: { after },
    skip: message === undefined,
    // Not into the cache: there the list would take it for a page.
    fetchPolicy: 'no-cache',
  })
  if (!message) {
    return (
      <section className={classes.pane} aria-label={t('reading')}>
        <EmptyState m="auto" icon={<IconMailOpened size={28} stroke={1.5} aria-hidden />} title={t('choose')} />
      </section>
    )
  }
  const nodes = [data, previousData].flatMap(answer => answer?.capturedMessages.nodes ?? [])
  const content = nodes.find(({ id }) => id === message.id)
  return (
    <section className={classes.pane} aria-label={t('reading')}>
      <header className={classes.head}>
        <Button
          className={classes.back}
          size="xs"
          mb="sm"
          variant="default"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
          renderRoot={props => <Link {...props} to="/settings/captured-messages" search={{}} resetScroll={false} />}
        >
          {t('title')}
        </Button>
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2}>{message.subject ?? t(`channel.${message.channel}`)}</Title>
          {content?.html && (
            <SegmentedControl
              size="xs"
              aria-label={t('form')}
              value={form}
              onChange={setForm}
              data={[
                { value: 'html', label: t('html') },
                { value: 'text', label: t('text') },
              ]}
            />
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {t('to', { recipient: message.recipient })} · <RelativeTime at={message.at} />
        </Text>
      </header>
      {!content && (error ? <ErrorState error={error} retry={refetch} /> : <Skeleton m="md" flex={1} w="auto" />)}
      {content?.html && form === 'html' && <HtmlMessage html={content.html} />}
      {content && !(content.html && form === 'html') && <TextMessage text={content.text} />}
    </section>
  )
}
