import { Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exactTime, localeOf, timeLeft } from '../shared/format.ts'
import { useNow } from '../shared/useNow.ts'

/** When an event is tried next. One whose time has come waits for its turn: what is about one subject goes in order. */
export function NextAttempt({ at, explain = false }: { at: string; explain?: boolean }) {
  const { t, i18n } = useTranslation('integration')
  const now = useNow(1_000)
  const locale = localeOf(i18n.language)
  const date = new Date(at)
  if (date > now) {
    return (
      <Tooltip label={exactTime(date, locale)}>
        <time dateTime={at}>{timeLeft(date, now, locale)}</time>
      </Tooltip>
    )
  }
  return (
    <Text span inherit c="dimmed">
      {t(explain ? 'log.inTurnWhy' : 'log.inTurn')}
    </Text>
  )
}
