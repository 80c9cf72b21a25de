import { APPROVAL_REMINDER_HOURS_MAX } from '@foyer/domain'
import { Group, NumberInput, Select, Stack, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyFormState } from './policyValues.ts'

const HOURS = { hours: 1, days: 24 } as const
type Unit = keyof typeof HOURS

/** Whether moderators are reminded of who waits, and after how long. The API counts in hours; people in days, too. */
export function ApprovalReminderField({ form }: { form: PolicyFormState }) {
  const { t } = useTranslation('settings')
  const { value, onChange, error, ...field } = form.getInputProps('approvalReminderHours')
  const hours = form.values.approvalReminderHours
  const [preferred, setUnit] = useState<Unit>('days')
  const unit = hours !== null && hours % HOURS.days !== 0 ? 'hours' : preferred
  const most = APPROVAL_REMINDER_HOURS_MAX / HOURS[unit]
  const set = (amount: number, per: Unit) =>
    form.setFieldValue('approvalReminderHours', Math.min(amount * HOURS[per], APPROVAL_REMINDER_HOURS_MAX))
  return (
    <Stack gap="xs">
      <Switch
        label={t('policy.approvalReminder')}
        description={t('policy.approvalReminder_text')}
        checked={hours !== null}
        onChange={event => form.setFieldValue('approvalReminderHours', event.currentTarget.checked ? HOURS.days : null)}
      />
      {hours !== null && (
        <Group gap="xs" pl={48} align="flex-start">
          <NumberInput
            w={88}
            aria-label={t('policy.reminderAfter')}
            min={1}
            max={most}
            allowDecimal={false}
            allowNegative={false}
            value={hours === 0 ? '' : hours / HOURS[unit]}
            onChange={amount => set(Number(amount), unit)}
            error={error}
            {...field}
          />
          <Select
            w={112}
            aria-label={t('policy.reminderUnit')}
            data={(Object.keys(HOURS) as Unit[]).map(each => ({ value: each, label: t(`policy.${each}`) }))}
            value={unit}
            allowDeselect={false}
            onChange={chosen => {
              const next: Unit = chosen === 'hours' ? 'hours' : 'days'
              setUnit(next)
              set(hours / HOURS[unit], next)
            }}
          />
        </Group>
      )}
    </Stack>
  )
}
