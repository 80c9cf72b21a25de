import type { EventType } from '@foyer/domain'
import { Checkbox, Input, SimpleGrid, Stack, Text } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { eventGroups } from './eventGroups.ts'
import classes from './integration.module.css'

interface EventsFieldProps {
  ref: Ref<HTMLDivElement>
  value?: EventType[]
  onChange: (events: EventType[]) => void
  error?: ReactNode
}

/** Which events are sent: each, or all about something. */
export function EventsField({ ref, value = [], onChange, error }: EventsFieldProps) {
  const { t } = useTranslation('integration')
  return (
    <Input.Wrapper
      ref={ref}
      component="fieldset"
      labelElement="div"
      aria-label={t('webhook.events')}
      label={t('webhook.events')}
      error={error}
      inputWrapperOrder={['label', 'error', 'input']}
      className={classes.fieldset}
    >
      <Stack gap="md" mt="xs">
        {eventGroups.map(({ group, types }) => {
          const chosen = types.filter(type => value.includes(type))
          const others = value.filter(type => !types.includes(type))
          return (
            <div key={group}>
              <Checkbox
                label={t(`eventGroup.${group}`)}
                fw={500}
                checked={chosen.length === types.length}
                indeterminate={chosen.length > 0 && chosen.length < types.length}
                onChange={() => onChange(chosen.length === types.length ? others : [...others, ...types])}
              />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={8} mt={8} pl={32}>
                {types.map(type => (
                  <Checkbox
                    key={type}
                    label={t(`event.${type}`)}
                    description={
                      <Text span inherit ff="monospace">
                        {type}
                      </Text>
                    }
                    checked={value.includes(type)}
                    onChange={() =>
                      onChange(value.includes(type) ? value.filter(one => one !== type) : [...value, type])
                    }
                  />
                ))}
              </SimpleGrid>
            </div>
          )
        })}
      </Stack>
    </Input.Wrapper>
  )
}
