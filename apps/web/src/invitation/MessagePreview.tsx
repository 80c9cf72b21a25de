import { useQuery } from '@apollo/client/react'
import type { Channel } from '@foyer/domain'
import { Skeleton, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalText } from '../refusals.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import classes from './preview.module.css'
import { type MessagePreview as Preview, PreviewInvitation } from './previewInvitation.ts'

interface MessagePreviewProps {
  channel: Channel
  message: string | null
  children: (preview: Preview) => ReactNode
}

// As high as what will stand there.
const HEIGHT = { EMAIL: 452, SMS: 112 }

/** A message as it will arrive, written by the server's own hand. What was there stays until the next one has come. */
export function MessagePreview({ channel, message, children }: MessagePreviewProps) {
  const { t } = useTranslation('invitation')
  const refusalText = useRefusalText()
  const { data, previousData, error, refetch } = useQuery(PreviewInvitation, {
    variables: { input: { channel, message } },
    // One for each state of the text: nothing to be kept.
    fetchPolicy: 'no-cache',
  })
  const preview = (data ?? previousData)?.previewInvitation
  return (
    <section className={classes.preview} aria-label={t(`preview.${channel}`)} aria-busy={data === undefined && !error}>
      <Text size="xs" c="dimmed" className={classes.caption}>
        {t(`preview.${channel}`)}
      </Text>
      {preview === undefined &&
        (error ? <ErrorState error={error} retry={refetch} /> : <Skeleton h={HEIGHT[channel]} w="auto" m="sm" />)}
      {preview?.__typename === 'MessagePreview' && children(preview)}
      {preview?.__typename === 'Refusal' && (
        <Text size="sm" p="md" role="status">
          {refusalText(preview)}
        </Text>
      )}
    </section>
  )
}
