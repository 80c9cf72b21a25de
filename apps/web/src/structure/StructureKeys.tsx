import { useTranslation } from 'react-i18next'
import { KeysHint } from '../shared/list/KeysHint.tsx'
import classes from './structure.module.css'
import type { StructureView } from './structureSearch.ts'

export function StructureKeys({ view, manages }: { view: StructureView; manages: boolean }) {
  const { t } = useTranslation('structure')
  return (
    <div className={classes.keys}>
      <KeysHint
        keys={[
          [['←', '↑', '↓', '→'], t('keys.go')],
          [['Space'], t('keys.fold')],
          [['Enter'], t('keys.open')],
          ...(manages ? [[['F2'], t('keys.rename')] as [string[], string]] : []),
          ...(view === 'chart' ? [[['+', '−', '0'], t('keys.zoom')] as [string[], string]] : []),
        ]}
      />
    </div>
  )
}
