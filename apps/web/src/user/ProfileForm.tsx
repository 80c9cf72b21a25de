import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useLeaveGuard } from '../shared/useLeaveGuard.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useValidators } from '../shared/useValidators.ts'
import { NameFields } from './NameFields.tsx'
import { UpdateProfile } from './profileQuery.ts'
import type { User } from './userQuery.ts'

const valuesOf = ({ firstName, lastName, position }: User) => ({ firstName, lastName, position: position ?? '' })

export function ProfileForm({ user }: { user: User }) {
  const { t } = useTranslation(['user', 'common'])
  const { required } = useValidators()
  const form = useForm({ initialValues: valuesOf(user), validate: { firstName: required, lastName: required } })
  const { run, busy, problem, underWay } = useRun(UpdateProfile, form)
  useLeaveGuard('page', form.isDirty, underWay)
  const router = useRouter()
  const toast = useToast()
  async function save(input: ReturnType<typeof valuesOf>) {
    const saved = await run({ input })
    if (!saved) return
    form.setInitialValues(valuesOf(saved))
    form.reset()
    toast(t('profile.saved'))
    // The menu says what one is called.
    await router.invalidate()
  }
  return (
    <form noValidate onSubmit={form.onSubmit(save, errors => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus())}>
      <Stack gap="md">
        <NameFields form={form} own />
        <Problem text={problem} />
        <Button type="submit" loading={busy} disabled={!form.isDirty()} style={{ alignSelf: 'flex-start' }}>
          {t('common:save')}
        </Button>
      </Stack>
    </form>
  )
}
