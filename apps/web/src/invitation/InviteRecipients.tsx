import type { Channel } from '@foyer/domain'
import { Stack } from '@mantine/core'
import { useMemo } from 'react'
import { InviteField } from './InviteField.tsx'
import { InviteList } from './InviteList.tsx'
import { InviteProgress } from './InviteProgress.tsx'
import { InviteSend } from './InviteSend.tsx'
import { InviteSent } from './InviteSent.tsx'
import { counted, shown } from './recipients.ts'
import { useInviteList } from './useInviteList.ts'

/** The tabs By e-mail and By SMS: whom to invite, what would become of each, into what, and off they go. */
export default function InviteRecipients({ channel }: { channel: Channel }) {
  const { list, state } = useInviteList(channel)
  const { job, sent, typed, leftOut, reading, unreadable } = state
  const rows = useMemo(() => shown(state.rows), [state.rows])
  const counts = useMemo(() => counted(rows), [rows])
  return (
    <Stack gap="md">
      {job && <InviteProgress list={list} job={job} />}
      {sent && <InviteSent list={list} state={state} sent={sent} />}
      {!job && <InviteField {...{ list, typed, leftOut, reading, unreadable }} />}
      {rows.length > 0 && <InviteList list={list} rows={rows} counts={counts} fault={state.fault} />}
      {!job && <InviteSend list={list} state={state} counts={counts} />}
    </Stack>
  )
}
