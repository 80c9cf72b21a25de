import { PHONE_CODE_MINUTES } from '@foyer/domain'
import { Button, Group, Input, PinInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { CapturedNote } from '../shared/CapturedNote.tsx'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { ConfirmPhone, StartPhoneProof } from './profileQuery.ts'

const DIGITS = 6

interface PhoneCodeFormProps {
  phone: string
  again: () => void
  onProved: (phone: string) => void
}

/** The code from the SMS; the last digit sends it. */
export function PhoneCodeForm({ phone, again, onProved }: PhoneCodeFormProps) {
  const { t } = useTranslation('user')
  const { smsCaptured } = useInstallation()
  const toast = useToast()
  const [tries, setTries] = useState(0)
  // What was wrong stands there while the next one is typed.
  const form = useForm({ initialValues: { code: '' }, clearInputErrorOnChange: false })
  const { run, busy, problem, refusal } = useRun(ConfirmPhone, form)
  const renewal = useRun(StartPhoneProof)
  const { error, ...pin } = form.getInputProps('code')
  async function confirm(code: string) {
    const user = await run({ code })
    if (user) onProved(user.phone ?? phone)
  }
  // Typed over, it would be complete, and wrong, with each digit: five tries are all there are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (!refusal) return
    form.setFieldValue('code', '')
    setTries(before => before + 1)
  }, [refusal])
  async function renew() {
    if (!(await renewal.run({ phone }))) return
    form.reset()
    toast(t('phone.sentAgain', { phone }))
  }
  return (
    <form noValidate onSubmit={form.onSubmit(({ code }) => confirm(code))}>
      <Stack gap="md">
        <Text size="sm">{t('phone.sent', { phone, count: PHONE_CODE_MINUTES })}</Text>
        {smsCaptured && <CapturedNote sms />}
        <Input.Wrapper label={t('phone.code')} error={error} labelElement="div">
          <PinInput
            key={tries}
            length={DIGITS}
            type="number"
            oneTimeCode
            autoFocus
            error={Boolean(error)}
            ariaLabel={t('phone.code')}
            onComplete={confirm}
            {...pin}
          />
        </Input.Wrapper>
        <Problem text={problem ?? renewal.problem} />
        <Group justify="space-between" gap="xs">
          <Group gap={4}>
            <Button variant="subtle" color="gray" size="xs" loading={renewal.busy} onClick={renew}>
              {t('phone.sendAgain')}
            </Button>
            <Button variant="subtle" color="gray" size="xs" onClick={again}>
              {t('phone.other')}
            </Button>
          </Group>
          <Button type="submit" loading={busy}>
            {t('phone.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
