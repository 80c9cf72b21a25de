import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { CapturedMessages } from './capturedMessages.ts'
import classes from './delivery.module.css'
import { MessageList } from './MessageList.tsx'
import { MessagePane } from './MessagePane.tsx'
import { NoMessages } from './NoMessages.tsx'

/** Settings → Captured messages: what would have been sent, as it would have arrived. */
export default function CapturedMessagesPage() {
  const { t } = useTranslation('delivery')
  const { message } = useSearch({ from: '/signed-in/settings/captured-messages' })
  const list = useEndless(CapturedMessages, { first: 50 }, 5_000)
  const at = list.rows?.findIndex(({ id }) => id === message) ?? -1
  const open = list.rows?.[at]
  const count = !list.total ? '\u00a0' : t('count', { count: list.total })
  return (
    <>
      <PageHeader title={t('title')} description={<span role="status">{count}</span>} />
      <div className={classes.panes} data-reading={open !== undefined}>
        <div className={classes.list}>
          <ListFrame list={list} empty={<NoMessages />}>
            {rows => <MessageList messages={rows} />}
          </ListFrame>
        </div>
        {list.total !== 0 && <MessagePane message={open} after={list.cursors[at - 1]} />}
      </div>
    </>
  )
}
