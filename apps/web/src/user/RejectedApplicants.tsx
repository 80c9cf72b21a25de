import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { SelectionBar } from '../shared/list/SelectionBar.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { ApplicantsBar } from './ApplicantsBar.tsx'
import { EraseModal } from './EraseModal.tsx'
import { NoRejected } from './NoRejected.tsx'
import { RejectedTable } from './RejectedTable.tsx'
import { Rejected } from './rejectedQuery.ts'
import { useErasing } from './useErasing.ts'

/** Who was turned down; their data can be erased. */
export function RejectedApplicants() {
  const { t } = useTranslation('user')
  const { search } = useSearch({ from: '/signed-in/applicants' })
  const list = useEndless(Rejected, { search, first: 50 })
  const erasing = useErasing(list.rows ?? [])
  const { selected, ask } = erasing
  const count = !list.total ? '\u00a0' : t('rejectedCount', { count: list.total })
  return (
    <>
      <PageHeader title={t('applicants')} description={<span role="status">{count}</span>} />
      <ApplicantsBar />
      <ListFrame list={list} empty={<NoRejected searched={search !== undefined} />}>
        {rows => <RejectedTable rows={rows} total={list.total ?? rows.length} erasing={erasing} />}
      </ListFrame>
      <SelectionBar
        selection={erasing}
        label={t('eraseSelected')}
        count={t('selected', { count: selected.length })}
        asking={erasing.asked !== null}
      >
        <Button size="xs" variant="default" onClick={() => ask(selected)}>
          {t('eraseAsk')}
        </Button>
      </SelectionBar>
      <EraseModal erasing={erasing} />
    </>
  )
}
