import { ActivityKind } from '@foyer/domain'
import { Select } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { oneOf } from '../search.ts'
import classes from './audit.module.css'
import { kindGroups } from './kinds.ts'
import { PersonFilter } from './PersonFilter.tsx'
import { useAuditNarrow } from './useAuditNarrow.ts'

/** What happened, who did it, and whom it is about. */
export function AuditFilters() {
  const { t } = useTranslation('activity')
  const { kind, actor, subject } = useSearch({ from: '/signed-in/settings/audit' })
  const narrow = useAuditNarrow()
  return (
    <search className={classes.bar}>
      <Select
        aria-label={t('audit.kind')}
        placeholder={t('audit.kind')}
        searchable
        clearable
        data={kindGroups.map(({ group, kinds }) => ({
          group: t(`group.${group}`),
          items: kinds.map(value => ({ value, label: t(`kind.${value}`) })),
        }))}
        value={kind ?? null}
        onChange={value => narrow({ kind: oneOf(ActivityKind, value) })}
      />
      <PersonFilter label={t('audit.actor')} value={actor} onChange={id => narrow({ actor: id })} />
      <PersonFilter label={t('audit.subject')} value={subject} onChange={id => narrow({ subject: id })} />
    </search>
  )
}
