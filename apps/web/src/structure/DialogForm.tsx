import { Button, Group, Stack } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'

interface DialogFormProps {
  onSubmit: FormEventHandler<HTMLFormElement>
  onCancel: () => void
  /** What useRun gives. */
  state: { busy: boolean; problem: string | null }
  submit: string
  /** Whether it takes something away: then the way back has the focus. */
  dangerous?: boolean
  /** Whether it only asks, and there is nothing to fill in: so it has then, too. */
  question?: boolean
  disabled?: boolean
  children: ReactNode
}

/** The fields of a dialog, what went wrong, and its two buttons. */
export function DialogForm(props: DialogFormProps) {
  const { onSubmit, onCancel, state, submit, dangerous, question, disabled, children } = props
  const { t } = useTranslation()
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack gap="md">
        {children}
        <Problem text={state.problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} data-autofocus={dangerous || question || undefined}>
            {t('cancel')}
          </Button>
          <Button type="submit" color={dangerous ? 'red' : undefined} loading={state.busy} disabled={disabled}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
