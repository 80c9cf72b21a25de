import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { DialogForm } from '../structure/DialogForm.tsx'
import { StartPhoneProof } from './profileQuery.ts'

export function PhoneNumberForm({ close, onSent }: { close: () => void; onSent: (phone: string) => void }) {
  const { t } = useTranslation('user')
  const { required } = useValidators()
  const form = useForm({ initialValues: { phone: '' }, validate: { phone: required } })
  const state = useRun(StartPhoneProof, form)
  return (
    <DialogForm
      onSubmit={form.onSubmit(async ({ phone }) => {
        if (await state.run({ phone })) onSent(phone)
      })}
      onCancel={close}
      state={state}
      submit={t('phone.send')}
    >
      <TextInput
        label={t('phone.number')}
        description={t('phone.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="tel"
        autoComplete="tel"
        data-autofocus
        {...form.getInputProps('phone')}
      />
    </DialogForm>
  )
}
