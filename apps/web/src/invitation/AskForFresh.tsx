import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CapturedNote } from '../shared/CapturedNote.tsx'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { Problem } from '../shared/Problem.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { useRun } from '../shared/useRun.ts'
import { AskForFreshInvitation } from './openInvitation.ts'

interface AskForFreshProps {
  code: 'INVITATION_EXPIRED' | 'INVITATION_HELD'
  /** Names who invited. */
  message: string
  token: string
  lookAgain: () => void
}

/** A dead link that helps: one click, and whoever can send a fresh invitation knows. */
export function AskForFresh({ code, message, token, lookAgain }: AskForFreshProps) {
  const { t } = useTranslation('invitation')
  const { run, busy, problem, refusal } = useRun(AskForFreshInvitation)
  const [answer, setAnswer] = useState<string | null>(null)
  // Somebody was faster: it works again, or is gone for good.
  const changed = refusal?.code === 'CONFLICT' || isDeadEnd(refusal?.code)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (changed) lookAgain()
  }, [refusal])

  async function ask() {
    const received = await run({ token })
    if (received) setAnswer(received.message)
  }

  if (answer !== null) {
    return (
      <PublicPage title={t('asked.title')} lead={answer} footer={t('asked.close')}>
        <CapturedNote sms />
      </PublicPage>
    )
  }
  return (
    <DeadEnd code={code} message={message}>
      <div>
        <Problem text={changed ? null : problem} mb="md" />
        <Button fullWidth loading={busy} onClick={ask}>
          {t('askForFresh')}
        </Button>
      </div>
    </DeadEnd>
  )
}
