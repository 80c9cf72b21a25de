import { useTranslation } from 'react-i18next'
import { KeysHint } from '../shared/list/KeysHint.tsx'

export function InvitedKeys() {
  const { t } = useTranslation('invitation')
  return (
    <KeysHint
      keys={[
        [['J', 'K'], t('keys.move')],
        [['Enter'], t('keys.open')],
        [['X'], t('keys.select')],
        [['S'], t('keys.resend')],
        [['V'], t('keys.revoke')],
      ]}
    />
  )
}
