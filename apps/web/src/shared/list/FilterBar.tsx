import { TextLimit } from '@foyer/domain'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../SearchInput.tsx'
import classes from './FilterBar.module.css'

interface FilterBarProps {
  label: string
  search: string | undefined
  onSearch: (text: string | undefined) => void
  /** How many filters narrow the list; told on the button that opens them where there is little room. */
  set: number
  filters: ReactNode
  /** What stays in sight beside the filters. */
  children?: ReactNode
}

/** Search and filters, in one line where there is room. */
export function FilterBar({ label, search, onSearch, set, filters, children }: FilterBarProps) {
  const { t } = useTranslation()
  const [opened, { toggle }] = useDisclosure()
  return (
    <search className={classes.bar}>
      <div className={classes.search}>
        <SearchInput label={label} value={search} maxLength={TextLimit.search} onChange={onSearch} />
      </div>
      <Button
        className={classes.toggle}
        variant="default"
        aria-expanded={opened}
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        onClick={toggle}
      >
        {set === 0 ? t('list.filters') : t('list.filtersSet', { count: set })}
      </Button>
      <div className={classes.filters} data-opened={opened}>
        {filters}
      </div>
      {children}
    </search>
  )
}
