import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './policy.module.css'

interface SaveBarProps {
  dirty: boolean
  busy: boolean
  discard: () => void
}

/** Stays in sight, so that nobody leaves without having seen that something is not saved. */
export function SaveBar({ dirty, busy, discard }: SaveBarProps) {
  const { t } = useTranslation(['settings', 'common'])
  const idle = !dirty || busy
  return (
    <Group className={classes.save} gap="xs">
      {/* Not disabled: it keeps the focus while it saves, and after. */}
      <Button type="submit" data-disabled={idle || undefined} aria-disabled={idle}>
        {t('common:save')}
      </Button>
      {dirty && (
        <Button variant="subtle" color="gray" onClick={discard}>
          {t('policy.discard')}
        </Button>
      )}
      <Text size="sm" c="dimmed" role="status" ml="auto">
        {t(busy ? 'policy.saving' : dirty ? 'policy.unsaved' : 'policy.allSaved')}
      </Text>
    </Group>
  )
}
