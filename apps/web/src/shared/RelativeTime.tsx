import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exactTime, localeOf, relativeTime } from './format.ts'
import { useNow } from './useNow.ts'

/** How long ago something was, or how soon it will be; exactly when on hover. Stays true while it is looked at. */
export function RelativeTime({ at }: { at: string }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const locale = localeOf(i18n.language)
  const date = new Date(at)
  return (
    <Tooltip label={exactTime(date, locale)}>
      {/* A clock that is a little behind the server's makes no future of what has just been. */}
      <time dateTime={at}>{relativeTime(date, now, locale) ?? t('justNow')}</time>
    </Tooltip>
  )
}
