import { DataList, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ClockTime } from '../shared/ClockTime.tsx'
import { CodeBlock } from '../shared/CodeBlock.tsx'
import { CopyIcon } from '../shared/CopyIcon.tsx'
import { Item } from '../shared/Item.tsx'
import { AttemptLine } from './AttemptLine.tsx'
import classes from './integration.module.css'
import { isSentAgain } from './isSentAgain.ts'
import { NextAttempt } from './NextAttempt.tsx'
import { prettyJson } from './prettyJson.ts'
import type { Attempt, Delivery } from './webhooksQuery.ts'

interface DeliveryDetailsProps {
  delivery: Delivery
  payload: string | null
  log: Attempt[]
}

export function DeliveryDetails({ delivery, payload, log }: DeliveryDetailsProps) {
  const { t } = useTranslation('integration')
  const { eventId, type, about, happenedAt, queuedAt, sentAt, failedAt, nextAttemptAt, error } = delivery
  return (
    <>
      <DataList labelWidth={104}>
        <Item label={t('log.type')}>
          <Text span inherit ff="monospace">
            {type}
          </Text>
        </Item>
        <Item label={t('log.id')}>
          <Group gap="xs" wrap="nowrap">
            <Text span inherit ff="monospace" className={classes.address}>
              {eventId}
            </Text>
            <CopyIcon value={eventId} label={t('copyNamed', { what: t('log.id') })} />
          </Group>
        </Item>
        {about && <Item label={t('log.about')}>{about}</Item>}
        <Item label={t('log.happened')}>
          <ClockTime at={happenedAt ?? queuedAt} />
        </Item>
        {isSentAgain(delivery) && (
          <Item label={t('log.askedAgain')}>
            <ClockTime at={queuedAt} />
          </Item>
        )}
        {sentAt && (
          <Item label={t('log.statuses.SENT')}>
            <ClockTime at={sentAt} />
          </Item>
        )}
        {failedAt && (
          <Item label={t('log.statuses.FAILED')}>
            <ClockTime at={failedAt} />
          </Item>
        )}
        {nextAttemptAt && (
          <Item label={t('log.next')}>
            <NextAttempt at={nextAttemptAt} explain />
          </Item>
        )}
      </DataList>
      <section>
        <Title order={3} mb="xs">
          {t('log.attempts')}
        </Title>
        {log.length === 0 && (
          <Text size="sm" c="dimmed">
            {error ?? t('log.noAttempts')}
          </Text>
        )}
        <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
          {log.map(attempt => (
            <li key={attempt.at}>
              <AttemptLine attempt={attempt} />
            </li>
          ))}
        </Stack>
      </section>
      <section>
        <Title order={3} mb="xs">
          {t('log.payload')}
        </Title>
        {payload === null ? (
          <Text size="sm" c="dimmed">
            {t('log.forgotten')}
          </Text>
        ) : (
          <CodeBlock text={prettyJson(payload)} label={t('log.copyPayload')} maxHeight={400} />
        )}
      </section>
    </>
  )
}
