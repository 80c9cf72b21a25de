import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { Problem } from '../shared/Problem.tsx'
import { InvitationBar } from './InvitationBar.tsx'
import { InvitationDrawer } from './InvitationDrawer.tsx'
import { InvitationsTable } from './InvitationsTable.tsx'
import { InvitedFilters } from './InvitedFilters.tsx'
import { InvitedKeys } from './InvitedKeys.tsx'
import { Invitations, invitationsVariables, POLL_MS } from './invitationsQuery.ts'
import { NoInvitations } from './NoInvitations.tsx'
import { RevokeModal } from './RevokeModal.tsx'
import { useFreshRows } from './useFreshRows.ts'
import { useInvited } from './useInvited.ts'

/** Who was invited, and what became of it. All of the view's state is in the address, so that it can be bookmarked. */
export default function InvitedPage() {
  const { t } = useTranslation('invitation')
  const search = useSearch({ from: '/signed-in/invited' })
  const navigate = useNavigate({ from: '/invited' })
  const show = (invitation: string | undefined) =>
    navigate({ search: before => ({ ...before, invitation }), resetScroll: false })
  const list = useEndless(Invitations, invitationsVariables(search), POLL_MS)
  useFreshRows(list.rows ?? [])
  const invited = useInvited(list.rows ?? [], show, search.invitation !== undefined)
  const count = list.total === null ? '\u00a0' : t('count', { count: list.total })
  const shown = { ...list, rows: list.rows && invited.rows }
  return (
    <>
      <PageHeader title={t('title')} description={<span role="status">{count}</span>}>
        {invited.open.length > 0 && <InvitedKeys />}
      </PageHeader>
      <InvitedFilters />
      <Problem text={invited.inDrawer ? null : invited.problem} mb="xs" />
      <ListFrame list={shown} empty={<NoInvitations />}>
        {rows => <InvitationsTable rows={rows} total={list.total ?? rows.length} invited={invited} />}
      </ListFrame>
      <InvitationBar invited={invited} />
      <InvitationDrawer id={search.invitation} invited={invited} onClose={() => show(undefined)} />
      <RevokeModal invited={invited} />
    </>
  )
}
