import { TextLimit } from '@foyer/domain'
import { SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../shared/SearchInput.tsx'
import classes from './applicants.module.css'

/** Which applicants one looks at, and a search among them. */
export function ApplicantsBar({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('user')
  const { search, status } = useSearch({ from: '/signed-in/applicants' })
  const navigate = useNavigate({ from: '/applicants' })
  return (
    <search className={classes.bar}>
      <SegmentedControl
        aria-label={t('applicantsShown')}
        data={(['PENDING', 'REJECTED'] as const).map(value => ({ value, label: t(`applicantsOf.${value}`) }))}
        value={status ?? 'PENDING'}
        onChange={value => navigate({ search: { status: value === 'REJECTED' ? value : undefined }, replace: true })}
      />
      <div className={classes.search}>
        <SearchInput
          label={t('searchApplicants')}
          value={search}
          maxLength={TextLimit.search}
          onChange={text => navigate({ search: before => ({ ...before, search: text }), replace: true })}
        />
      </div>
      {children}
    </search>
  )
}
