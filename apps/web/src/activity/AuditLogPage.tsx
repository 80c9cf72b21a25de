import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportButton } from '../shared/list/ExportButton.tsx'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditTable } from './AuditTable.tsx'
import { AuditLog } from './auditQuery.ts'
import { NoEntries } from './NoEntries.tsx'

/** Settings → Audit log: every change of people, rules, rights and access. All of the view's state is in the address. */
export default function AuditLogPage() {
  const { t } = useTranslation('activity')
  const { kind, actor, subject } = useSearch({ from: '/signed-in/settings/audit' })
  const filter = { kinds: kind && [kind], actorId: actor, subjectId: subject }
  const list = useEndless(AuditLog, { filter, first: 50 }, 15_000)
  const count = list.total === null ? '\u00a0' : t('audit.count', { count: list.total })
  return (
    <>
      <PageHeader title={t('audit.title')} description={<span role="status">{count}</span>}>
        <ExportButton file="audit.csv" asked={{ kind, actorId: actor, subjectId: subject }} />
      </PageHeader>
      <AuditFilters />
      <ListFrame list={list} empty={<NoEntries />}>
        {rows => <AuditTable rows={rows} total={list.total ?? rows.length} />}
      </ListFrame>
    </>
  )
}
