import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { TestCompanyChat, UpdateCompanyChat } from './companyChat.ts'

/** Tries the connection out, or cuts it. */
export function ChatDeeds() {
  const { t } = useTranslation(['settings', 'common'])
  const toast = useToast()
  const trial = useRun(TestCompanyChat)
  const removal = useRun(UpdateCompanyChat)
  async function test() {
    if (await trial.run({})) toast(t('webhook.tested'))
  }
  const askRemove = () =>
    modals.openConfirmModal({
      title: t('webhook.removeTitle'),
      children: <Text size="sm">{t('webhook.removeText')}</Text>,
      labels: { confirm: t('webhook.remove'), cancel: t('common:cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common:close') },
      onConfirm: async () => {
        if (await removal.run({ webhookUrl: null })) toast(t('webhook.removed'))
      },
    })
  return (
    <>
      <Group gap="xs">
        <Button variant="default" size="xs" loading={trial.busy} onClick={test}>
          {t('webhook.test')}
        </Button>
        <Button variant="subtle" color="gray" size="xs" loading={removal.busy} onClick={askRemove}>
          {t('webhook.removeAsk')}
        </Button>
      </Group>
      <Problem text={trial.problem ?? removal.problem} />
    </>
  )
}
