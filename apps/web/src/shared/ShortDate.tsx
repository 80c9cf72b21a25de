import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exactTime, localeOf, shortDate } from './format.ts'

/** On which day something ends; exactly when on hover. */
export function ShortDate({ at }: { at: string }) {
  const { i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  const date = new Date(at)
  return (
    <Tooltip label={exactTime(date, locale)}>
      <time dateTime={at}>{shortDate(date, locale)}</time>
    </Tooltip>
  )
}
