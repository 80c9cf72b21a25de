import { Group, Radio, Text } from '@mantine/core'
import classes from './ChoiceCard.module.css'

/** One of a few, with what it means. Stands in a `Radio.Group`. */
export function ChoiceCard({ value, title, text }: { value: string; title: string; text: string }) {
  return (
    <Radio.Card value={value} className={classes.card}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Radio.Indicator mt={2} />
        <div>
          <Text size="sm" fw={500}>
            {title}
          </Text>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        </div>
      </Group>
    </Radio.Card>
  )
}
