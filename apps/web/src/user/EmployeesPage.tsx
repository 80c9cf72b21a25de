import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'

export default function EmployeesPage() {
  const { t } = useTranslation('user')
  return <PageHeader title={t('employees')} />
}
