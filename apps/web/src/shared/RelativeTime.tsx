import { Tooltip } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exactTime, localeOf, relativeTime } from './format.ts'

/** How long ago something was, or how soon it will be; exactly when on hover. Stays true while it is looked at. */
export function RelativeTime({ at }: { at: string }) {
  const { i18n } = useTranslation()
  const [now, setNow] = useState(() => new Date())
  useInterval(() => setNow(new Date()), 60_000, { autoInvoke: true })
  const locale = localeOf(i18n.language)
  const date = new Date(at)
  return (
    <Tooltip label={exactTime(date, locale)}>
      <time dateTime={at}>{relativeTime(date, now, locale)}</time>
    </Tooltip>
  )
}
