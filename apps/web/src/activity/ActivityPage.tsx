import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'

export default function ActivityPage() {
  const { t } = useTranslation('activity')
  return <PageHeader title={t('title')} />
}
