import type { ApiTokenKind } from '@foyer/domain'
import { Drawer } from '@mantine/core'
import { useDidUpdate } from '@mantine/hooks'
import { useModals } from '@mantine/modals'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusRow } from '../shared/list/rowFocus.ts'
import { TokenForm } from './TokenForm.tsx'
import { TokenMade } from './TokenMade.tsx'
import type { ApiTokenCreated } from './tokensQuery.ts'
import { useSecretOnce } from './useSecretOnce.ts'

interface NewTokenDrawerProps {
  opened: boolean
  /** The kind that is chosen when it opens. */
  kind: ApiTokenKind
  onClose: () => void
}

/** Two steps: what the token is for and may do, and its secret, once. */
export function NewTokenDrawer({ opened, kind, onClose }: NewTokenDrawerProps) {
  const { t } = useTranslation(['integration', 'common'])
  const [made, setMade] = useState<ApiTokenCreated | null>(null)
  const keeping = useSecretOnce(made?.secret ?? null)
  // It may be opened again before it has slid out.
  useDidUpdate(() => {
    if (opened) setMade(null)
  }, [opened])
  const asking = useModals().modals.length > 0
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      // From a new token's secret on to its row.
      returnFocus={made === null}
      onExitTransitionEnd={() => {
        if (made) focusRow(made.apiToken.id)
        setMade(null)
      }}
      title={made ? t('made.title', { name: made.apiToken.name }) : t('tokens.new')}
      closeOnEscape={!asking}
      // Nobody loses a secret by a click beside it.
      closeOnClickOutside={made === null}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {made ? (
        <TokenMade secret={made.secret} keeping={keeping} done={onClose} />
      ) : (
        <TokenForm kind={kind} onMade={setMade} />
      )}
    </Drawer>
  )
}
