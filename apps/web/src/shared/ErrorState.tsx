import { Button, EmptyState } from '@mantine/core'
import { IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { faultOf } from '../faults.ts'

/** Something could not be loaded: says so, and tries again. */
export function ErrorState({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { t } = useTranslation()
  const fault = faultOf(error)
  return (
    <EmptyState
      role="alert"
      py="xl"
      icon={<IconCloudOff size={28} stroke={1.5} aria-hidden />}
      title={t('fault.title')}
      description={t(`fault.${fault}`)}
    >
      <EmptyState.Actions>
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => retry()}>
          {t('retry')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
