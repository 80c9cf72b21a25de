import { useTranslation } from 'react-i18next'
import { KeysHint } from '../shared/list/KeysHint.tsx'

export function DeliveriesKeys() {
  const { t } = useTranslation('integration')
  return (
    <KeysHint
      keys={[
        [['J', 'K'], t('log.keys.move')],
        [['Enter'], t('log.keys.open')],
        [['X'], t('log.keys.select')],
        [['S'], t('log.keys.again')],
      ]}
    />
  )
}
