import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AttemptLine } from './AttemptLine.tsx'
import type { Attempt } from './webhooksQuery.ts'

/** What came of a test. */
export function AttemptResult({ attempt, dismiss }: { attempt: Attempt | null; dismiss: () => void }) {
  const { t } = useTranslation(['integration', 'common'])
  return (
    <div role="status">
      {attempt && (
        <Alert
          role="group"
          variant="default"
          p="sm"
          mb="md"
          title={t(attempt.error === null ? 'webhook.tested' : 'webhook.testFailed')}
          withCloseButton
          closeButtonLabel={t('common:close')}
          onClose={dismiss}
        >
          <AttemptLine attempt={attempt} />
        </Alert>
      )}
    </div>
  )
}
