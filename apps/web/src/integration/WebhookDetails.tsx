import { Badge, DataList, Group, Text, useMatches } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Breakable } from '../shared/Breakable.tsx'
import { CopyIcon } from '../shared/CopyIcon.tsx'
import { localeOf } from '../shared/format.ts'
import { Item } from '../shared/Item.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { fullName } from '../user/names.ts'
import { eventGroups } from './eventGroups.ts'
import classes from './integration.module.css'
import type { Webhook } from './webhooksQuery.ts'

/** What is known of a webhook. Its secret is not: that was told once. */
export function WebhookDetails({ webhook }: { webhook: Webhook }) {
  const { t, i18n } = useTranslation('integration')
  const { url, events, oldSecretUntil, waiting, createdAt, createdBy } = webhook
  return (
    <DataList labelWidth={104} orientation={useMatches({ base: 'vertical', xs: 'horizontal' })}>
      <Item label={t('webhook.url')}>
        <Group gap="xs" wrap="nowrap">
          <Text span inherit ff="monospace" className={classes.address}>
            <Breakable address={url} />
          </Text>
          <CopyIcon value={url} label={t('copyNamed', { what: t('webhook.url') })} />
        </Group>
      </Item>
      <Item label={t('webhook.events')}>
        <Group gap={6}>
          {eventGroups.flatMap(({ group, types }) => {
            const chosen = types.filter(type => events.includes(type))
            return chosen.length === types.length
              ? [<EventBadge key={group}>{t(`allEvents.${group}`)}</EventBadge>]
              : chosen.map(type => <EventBadge key={type}>{t(`event.${type}`)}</EventBadge>)
          })}
        </Group>
      </Item>
      <Item label={t('webhook.field.waiting')}>{waiting.toLocaleString(localeOf(i18n.language))}</Item>
      {oldSecretUntil && (
        <Item label={t('webhook.oldSecret')}>
          {t('webhook.oldSecretText')} <RelativeTime at={oldSecretUntil} />
        </Item>
      )}
      <Item label={t('webhook.made')}>
        <RelativeTime at={createdAt} />
        {createdBy && ` ${t('webhook.by', { name: fullName(createdBy) })}`}
      </Item>
    </DataList>
  )
}

function EventBadge({ children }: { children: string }) {
  return (
    <Badge variant="default" tt="none" fw={500}>
      {children}
    </Badge>
  )
}
