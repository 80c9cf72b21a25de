import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './inviteRecipients.module.css'
import { parts, type Row } from './recipients.ts'

interface InviteMendProps {
  row: Row
  tabIndex: number
  /** `goOn` when whoever typed asks for the next one. */
  mend: (text: string, goOn: boolean) => void
}

/** What can't be read, corrected where it stands. */
export function InviteMend({ row, tabIndex, mend }: InviteMendProps) {
  const { t } = useTranslation('invite')
  const { label, bare } = parts(row.text)
  const [text, setText] = useState(bare)
  const done = (goOn: boolean) => {
    if (text.trim() === bare) return
    // The name in front stays, unless another one was typed.
    mend(label === '' || text.trim() === '' || text.includes('<') ? text : `${label} <${text.trim()}>`, goOn)
  }
  return (
    <TextInput
      className={classes.mend}
      size="xs"
      tabIndex={tabIndex}
      aria-label={t('list.mend', { recipient: bare })}
      value={text}
      withErrorStyles={false}
      error={row.refusal?.message.replace(/^“.*”/s, `“${bare}”`)}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={() => done(false)}
      onKeyDown={event => {
        if (event.key === 'Enter') done(true)
        if (event.key === 'Escape' && text !== bare) {
          // The drawer would close.
          event.stopPropagation()
          setText(bare)
        }
      }}
    />
  )
}
