import { Button, EmptyState } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { UpdateRegistrationPolicy } from './policy.ts'

/** Says that there is no way in here, and opens it again for who may. */
export function QuickLinkOff() {
  const { t } = useTranslation('invite')
  const admin = can.changePolicy(useViewer())
  const toast = useToast()
  const { run, busy, problem } = useRun(UpdateRegistrationPolicy)
  async function switchOn() {
    if (await run({ input: { quickLinkEnabled: true } })) toast(t('quick.switchedOn'))
  }
  return (
    <EmptyState
      py="lg"
      icon={<IconLinkOff size={28} stroke={1.5} aria-hidden />}
      title={t('quick.off')}
      description={t(admin ? 'quick.offText' : 'quick.offAsk')}
    >
      {admin && (
        <EmptyState.Actions>
          <Button loading={busy} onClick={switchOn}>
            {t('quick.switchOn')}
          </Button>
        </EmptyState.Actions>
      )}
      <Problem text={problem} />
    </EmptyState>
  )
}
