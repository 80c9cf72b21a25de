import { useTranslation } from 'react-i18next'
import { KeysHint } from '../shared/list/KeysHint.tsx'

export function ApplicantKeys() {
  const { t } = useTranslation('user')
  return (
    <KeysHint
      keys={[
        [['J', 'K'], t('keys.move')],
        [['X'], t('keys.select')],
        [['A'], t('keys.approve')],
        [['R'], t('keys.reject')],
      ]}
    />
  )
}
