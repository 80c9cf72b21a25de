import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { CompanyMessage } from '../invitation/invitationMessage.ts'
import { MessageForm } from '../invitation/MessageForm.tsx'
import { PolicySkeleton } from '../registration/PolicySkeleton.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PageHeader } from '../shared/PageHeader.tsx'

/** Settings → Messages: what invitations say. */
export default function MessagesPage() {
  const { t } = useTranslation('settings')
  const { data, error, refetch } = useQuery(CompanyMessage, { fetchPolicy: 'cache-and-network' })
  return (
    <>
      <PageHeader title={t('messages')} description={t('messagesLead')} />
      {data && <MessageForm message={data.invitationMessage} />}
      {!data && (error ? <ErrorState error={error} retry={refetch} /> : <PolicySkeleton />)}
    </>
  )
}
