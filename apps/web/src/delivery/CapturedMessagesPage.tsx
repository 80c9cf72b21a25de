import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'

export default function CapturedMessagesPage() {
  const { t } = useTranslation('delivery')
  return <PageHeader title={t('title')} />
}
