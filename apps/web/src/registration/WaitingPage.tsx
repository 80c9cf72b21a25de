import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { CapturedNote } from '../shared/CapturedNote.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'

/** What a held applicant sees, and all that they see, until somebody decides. */
export default function WaitingPage() {
  const { t } = useTranslation('registration')
  const { companyName: company } = useInstallation()
  return (
    <PublicPage title={t('waiting.title')} lead={t('waiting.text', { company })} footer={t('waiting.close')}>
      <CapturedNote />
    </PublicPage>
  )
}
