import type { Scope } from '@foyer/domain'
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../session/useViewer.ts'
import { presetScopes } from './scopeRows.ts'

const presets = ['readAll', 'invite', 'scim'] as const

/** What tokens are mostly made for, with one click. */
export function ScopePresets({ value, choose }: { value: Scope[]; choose: (scopes: Scope[]) => void }) {
  const { t } = useTranslation('integration')
  const { may } = useViewer()
  const offered = presets
    .map(preset => ({ preset, scopes: presetScopes(preset, may) }))
    .filter(({ scopes }) => scopes.length > 0)
  return (
    <Group gap="xs" role="group" aria-label={t('form.presets')}>
      {offered.map(({ preset, scopes }) => (
        <Button key={preset} variant="default" size="compact-sm" onClick={() => choose(scopes)}>
          {t(`form.${preset}`)}
        </Button>
      ))}
      {value.length > 0 && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => choose([])}>
          {t('form.clear')}
        </Button>
      )}
    </Group>
  )
}
