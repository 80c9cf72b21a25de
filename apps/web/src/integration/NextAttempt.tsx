import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'

/** When an event is tried next. One whose time has come waits for its turn: what is about one subject goes in order. */
export function NextAttempt({ at, explain = false }: { at: string; explain?: boolean }) {
  const { t } = useTranslation('integration')
  if (Date.parse(at) > Date.now()) return <RelativeTime at={at} />
  return (
    <Text span inherit c="dimmed">
      {t(explain ? 'log.inTurnWhy' : 'log.inTurn')}
    </Text>
  )
}
