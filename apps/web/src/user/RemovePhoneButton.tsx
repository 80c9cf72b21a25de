import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { RemovePhone } from './profileQuery.ts'

export function RemovePhoneButton({ phone }: { phone: string }) {
  const { t } = useTranslation(['user', 'common'])
  const { run, busy, problem } = useRun(RemovePhone)
  const router = useRouter()
  const toast = useToast()
  const ask = () =>
    modals.openConfirmModal({
      title: t('phone.removeTitle'),
      children: <Text size="sm">{t('phone.removeText', { phone })}</Text>,
      labels: { confirm: t('phone.remove'), cancel: t('common:cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common:close') },
      onConfirm: async () => {
        if (!(await run({}))) return
        toast(t('phone.removed'))
        await router.invalidate()
      },
    })
  return (
    <>
      <Button variant="subtle" color="gray" size="xs" loading={busy} onClick={ask}>
        {t('phone.removeAsk')}
      </Button>
      <Problem text={problem} />
    </>
  )
}
