import { useQuery } from '@apollo/client/react'
import { Box, Divider, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PolicySkeleton } from '../registration/PolicySkeleton.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PageHeader } from '../shared/PageHeader.tsx'
import { ChatForm } from './ChatForm.tsx'
import { ChatHelp } from './ChatHelp.tsx'
import { ChatState } from './ChatState.tsx'
import { CompanyChat } from './companyChat.ts'

/** Settings → Chat: where new employees are announced. */
export default function ChatPage() {
  const { t } = useTranslation('settings')
  const { data, error, refetch } = useQuery(CompanyChat, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 10_000,
    skipPollAttempt: () => document.hidden,
  })
  return (
    <Box maw={640}>
      <PageHeader title={t('chat')} description={t('chatLead')} />
      {data && (
        <Stack gap="lg">
          {data.companyChat.enabled && <ChatState chat={data.companyChat} />}
          <ChatForm enabled={data.companyChat.enabled} />
          <Divider color="var(--foyer-line)" />
          <ChatHelp />
        </Stack>
      )}
      {!data && (error ? <ErrorState error={error} retry={refetch} /> : <PolicySkeleton />)}
    </Box>
  )
}
