import { Button, EmptyState } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Before there is any. */
export function NoWorkgroups({ create }: { create: (() => void) | null }) {
  const { t } = useTranslation('structure')
  return (
    <EmptyState
      py="xl"
      icon={<IconUsersGroup size={28} stroke={1.5} aria-hidden />}
      title={t('group.none.title')}
      description={t('group.none.text')}
    >
      {create && (
        <EmptyState.Actions>
          <Button variant="default" onClick={create}>
            {t('group.new')}
          </Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  )
}
