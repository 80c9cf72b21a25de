import '@mantine/spotlight/styles.css'
import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { paletteStore } from './palette.ts'
import { usePaletteDeeds } from './usePaletteDeeds.tsx'
import { usePaletteViews } from './usePaletteViews.tsx'

/** Ctrl-K: every view and every action that is not about one row. */
export default function Palette() {
  const { t } = useTranslation('shell')
  return (
    <Spotlight
      store={paletteStore}
      shortcut={null}
      actions={[
        { group: t('palette.views'), actions: usePaletteViews() },
        { group: t('palette.actions'), actions: usePaletteDeeds() },
      ]}
      nothingFound={t('palette.nothing')}
      highlightQuery
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      scrollable
      // The field stays where it is, however much is found.
      centered={false}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      maxHeight={400}
      searchProps={{
        'aria-label': t('palette.placeholder'),
        placeholder: t('palette.placeholder'),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  )
}
