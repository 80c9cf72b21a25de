import { parseEmail } from '@foyer/domain'
import { useTranslation } from 'react-i18next'

/** Checks that a form makes before it asks the server, which decides. */
export function useValidators() {
  const { t } = useTranslation()
  return {
    required: (value: string) => (value.trim() === '' ? t('missing') : null),
    email: (value: string) => {
      if (value.trim() === '') return t('missing')
      return parseEmail(value) === null ? t('emailMalformed') : null
    },
  }
}
