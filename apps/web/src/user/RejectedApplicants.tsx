import { ActionBar, Button, Text } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListFrame } from '../shared/list/ListFrame.tsx'
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
  const { selected, select, ask } = erasing
  const count = !list.total ? '\u00a0' : t('rejectedCount', { count: list.total })
  const clear = () =>
    select(
      selected.map(({ id }) => id),
      false,
    )
  return (
    <>
      <PageHeader title={t('applicants')} description={<span role="status">{count}</span>} />
      <ApplicantsBar />
      <ListFrame list={list} empty={<NoRejected searched={search !== undefined} />}>
        {rows => <RejectedTable rows={rows} total={list.total ?? rows.length} erasing={erasing} />}
      </ListFrame>
      <ActionBar
        withinPortal={false}
        opened={selected.length > 0}
        onClose={clear}
        closeOnEscape={erasing.asked === null}
        aria-label={t('eraseSelected')}
      >
        <Text size="sm" px={4} role="status" style={{ whiteSpace: 'nowrap' }}>
          {t('selected', { count: selected.length })}
        </Text>
        <Button size="xs" variant="default" onClick={() => ask(selected)}>
          {t('eraseAsk')}
        </Button>
        <ActionBar.CloseButton aria-label={t('clearSelection')} />
      </ActionBar>
      <EraseModal erasing={erasing} />
    </>
  )
}
