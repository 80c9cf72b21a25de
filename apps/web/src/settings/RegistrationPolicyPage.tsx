import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'

export default function RegistrationPolicyPage() {
  const { t } = useTranslation('settings')
  return <PageHeader title={t('registration')} />
}
