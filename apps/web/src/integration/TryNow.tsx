import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useRefreshWebhooks } from './useRefreshWebhooks.ts'
import { RetryWebhook, type Webhook } from './webhooksQuery.ts'

/** Has what waits tried at once: whoever mended a receiver need not wait out its pause. */
export function TryNow({ webhook: { id, waiting } }: { webhook: Webhook }) {
  const { t } = useTranslation('integration')
  const toast = useToast()
  const refresh = useRefreshWebhooks()
  const { run, busy, problem } = useRun(RetryWebhook)
  async function tryNow() {
    if (!(await run({ id }))) return
    toast(t('webhook.tried', { count: waiting }))
    await refresh()
  }
  return (
    <>
      <Button size="xs" variant="default" loading={busy} onClick={tryNow}>
        {t('webhook.tryNow')}
      </Button>
      <Problem text={problem} />
    </>
  )
}
