import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useLeaveGuard } from '../shared/useLeaveGuard.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useValidators } from '../shared/useValidators.ts'
import { UpdateCompanyChat } from './companyChat.ts'

/** The webhook's address is a secret: it goes in, and is not shown again. */
export function ChatForm({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation('settings')
  const { required } = useValidators()
  const form = useForm({ initialValues: { webhookUrl: '' }, validate: { webhookUrl: required } })
  const { run, busy, problem, underWay } = useRun(UpdateCompanyChat, form)
  useLeaveGuard('page', form.isDirty, underWay)
  const toast = useToast()
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(async values => {
        const chat = await run(values)
        if (!chat) return
        form.reset()
        toast(t('webhook.saved', { host: chat.host }))
      })}
    >
      <Stack gap="md" align="flex-start">
        <TextInput
          w="100%"
          label={t(enabled ? 'webhook.another' : 'webhook.address')}
          description={t('webhook.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          {...form.getInputProps('webhookUrl')}
        />
        <Problem text={problem} />
        <Button type="submit" loading={busy}>
          {t('webhook.save')}
        </Button>
      </Stack>
    </form>
  )
}
