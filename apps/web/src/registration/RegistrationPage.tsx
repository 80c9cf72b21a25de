import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'

export default function RegistrationPage() {
  const { t } = useTranslation('session')
  return <PageHeader title={t('title')} />
}
