import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { fullName } from './names.ts'
import { ReactivateEmployee } from './userChanges.ts'
import type { User } from './userQuery.ts'
import type { UserActs } from './useUserActs.ts'

/** Brings a former employee back. Takes nothing away, so it asks nothing. */
export function ReactivateButton({ user, acts }: { user: User; acts: UserActs }) {
  const { t } = useTranslation('user')
  const { run, busy, problem } = useRun(ReactivateEmployee)
  async function reactivate() {
    const back = await run({ id: user.id })
    if (back) await acts.done(back, t('did.reactivated', { name: fullName(back) }))
  }
  return (
    <>
      <Button size="xs" loading={busy} onClick={reactivate}>
        {t('act.reactivate')}
      </Button>
      <Problem text={problem} />
    </>
  )
}
