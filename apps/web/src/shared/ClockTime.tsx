import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { clockTime, localeOf, relativeTime } from './format.ts'
import { useNow } from './useNow.ts'

/** When something was, to the second, to be held against another log; how long ago on hover. */
export function ClockTime({ at }: { at: string }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const locale = localeOf(i18n.language)
  const date = new Date(at)
  return (
    <Tooltip label={relativeTime(date, now, locale) ?? t('justNow')}>
      <time dateTime={at}>{clockTime(date, locale)}</time>
    </Tooltip>
  )
}
