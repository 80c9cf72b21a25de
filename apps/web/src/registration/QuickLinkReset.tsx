import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { ResetQuickLink } from './policy.ts'

/** Kills the link and makes another, after saying so. */
export function QuickLinkReset() {
  const { t } = useTranslation(['invite', 'common'])
  const toast = useToast()
  const { run, problem } = useRun(ResetQuickLink)
  const ask = () =>
    modals.openConfirmModal({
      title: t('quick.resetTitle'),
      children: <Text size="sm">{t('quick.resetText')}</Text>,
      labels: { confirm: t('quick.resetConfirm'), cancel: t('common:cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common:close') },
      onConfirm: async () => {
        if (await run({})) toast(t('quick.resetDone'))
      },
    })
  return (
    <div>
      <Button variant="default" size="xs" onClick={ask}>
        {t('quick.reset')}
      </Button>
      <Problem text={problem} />
    </div>
  )
}
