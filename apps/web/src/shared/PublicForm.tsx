import { Button, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, useEffect, useRef } from 'react'
import { Problem } from './Problem.tsx'

interface PublicFormProps<Values> {
  form: UseFormReturnType<Values>
  /** What useRun gives. */
  state: { busy: boolean; problem: string | null; calm?: boolean }
  onSubmit: (values: Values) => Promise<void>
  submit: string
  /** Where typing is all there is to do, the first field waits for it. */
  typeAtOnce?: boolean
  children: ReactNode
}

/** Fields, what went wrong, and one button. */
export function PublicForm<Values>({ form, state, onSubmit, submit, typeAtOnce, children }: PublicFormProps<Values>) {
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (typeAtOnce) element.current?.querySelector('input')?.focus()
  }, [typeAtOnce])
  return (
    <form
      ref={element}
      noValidate
      onSubmit={form.onSubmit(onSubmit, errors => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus())}
    >
      <Stack gap="md">
        {children}
        <div>
          <Problem text={state.problem} calm={state.calm ?? false} mb="md" />
          <Button type="submit" fullWidth loading={state.busy}>
            {submit}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
