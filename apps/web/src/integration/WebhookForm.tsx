import { type EventType, TextLimit } from '@foyer/domain'
import { Button, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useLeaveGuard } from '../shared/useLeaveGuard.tsx'
import { EventsField } from './EventsField.tsx'
import classes from './integration.module.css'

export interface WebhookValues {
  name: string
  url: string
  events: EventType[]
}

interface WebhookFormProps {
  form: UseFormReturnType<WebhookValues>
  /** What useRun gives. */
  state: { busy: boolean; problem: string | null; underWay: () => boolean }
  submit: string
  onSubmit: (values: WebhookValues) => Promise<void>
}

/** What a webhook is for, where it leads, and what is sent there. */
export function WebhookForm({ form, state, submit, onSubmit }: WebhookFormProps) {
  const { t } = useTranslation('integration')
  useLeaveGuard('drawer', form.isDirty, state.underWay)
  const events = useRef<HTMLDivElement>(null)
  // The boxes may be out of sight.
  const focusFirst = (errors: typeof form.errors) => {
    const field = ['name', 'url'].find(name => errors[name])
    const input = field ? form.getInputNode(field) : events.current?.querySelector('input')
    input?.focus()
  }
  return (
    <form noValidate onSubmit={form.onSubmit(onSubmit, focusFirst)}>
      <Stack gap="lg">
        <TextInput
          data-autofocus
          label={t('webhook.name')}
          description={t('webhook.nameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={TextLimit.name}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <TextInput
          type="url"
          label={t('webhook.url')}
          description={t('webhook.urlHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder="https://example.com/foyer"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('url')}
        />
        <EventsField ref={events} {...form.getInputProps('events')} />
        <Stack gap="xs" className={classes.foot}>
          <Problem text={state.problem} />
          <Button type="submit" loading={state.busy}>
            {submit}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
