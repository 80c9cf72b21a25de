import type { Channel } from '@foyer/domain'
import { ActionIcon, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { InviteMend } from './InviteMend.tsx'
import { InviteVerdict } from './InviteVerdict.tsx'
import classes from './inviteRecipients.module.css'
import { isMalformed, type Row, readable } from './recipients.ts'

interface InviteRowProps {
  row: Row
  channel: Channel
  /** Whether the tab key reaches it. */
  active: boolean
  placed: {
    ref: (element: HTMLElement | null) => void
    'data-index': number
    'aria-setsize': number
    'aria-posinset': number
    style: CSSProperties
    onFocus: () => void
  }
  remove: () => void
  mend: (text: string, goOn: boolean) => void
}

export function InviteRow({ row, channel, active, placed, remove, mend }: InviteRowProps) {
  const { t } = useTranslation('invite')
  const { address, name } = readable(row)
  const tabIndex = active ? 0 : -1
  const malformed = isMalformed(row)
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list around it
    <div role="listitem" className={classes.row} {...placed}>
      {malformed ? (
        <InviteMend row={row} tabIndex={tabIndex} mend={mend} />
      ) : (
        <div className={classes.who}>
          <Text size="sm" fw={500} truncate title={address}>
            {address}
          </Text>
          {(name !== '' || row.times > 1) && (
            <Text size="xs" c="dimmed" truncate>
              {[name, row.times > 1 && (row.times === 2 ? t('list.timesTwo') : t('list.times', { count: row.times }))]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          )}
        </div>
      )}
      {!malformed && <InviteVerdict row={row} channel={channel} />}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        tabIndex={tabIndex}
        aria-label={t('list.remove', { recipient: address })}
        onClick={remove}
        onKeyDown={event => event.key === 'Delete' && remove()}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
