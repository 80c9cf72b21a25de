import type { Channel, RefusalCode } from '@foyer/domain'
import { useTranslation } from 'react-i18next'
import { type Refusal, useRefusalText } from '../refusals.ts'
import { StatusDot } from '../shared/StatusDot.tsx'
import classes from './inviteRecipients.module.css'
import { isBySms, isGood, type Row } from './recipients.ts'

// What is said of somebody in a list; the refusals' own words speak to the person.
const OF_THEM = ['ALREADY_APPLICANT', 'ALREADY_EMPLOYEE', 'CONFLICT', 'DEACTIVATED', 'REJECTED'] as const
const isOfThem = (code: RefusalCode): code is (typeof OF_THEM)[number] => OF_THEM.some(it => it === code)

/** What would become of a recipient, before anything is sent. */
export function InviteVerdict({ row, channel }: { row: Row; channel: Channel }) {
  const { t } = useTranslation('invite')
  const refusalText = useRefusalText()
  const { verdict, refusal } = row
  const why = ({ code, message }: Refusal) =>
    // Of limits the server knows whose, and until when.
    isOfThem(code)
      ? t(`verdict.${code}`)
      : code === 'TOO_MANY'
        ? message
        : refusalText({ ...(refusal as Refusal), message })
  const text = refusal
    ? why(refusal)
    : t(verdict === 'INVITED' || verdict === 'RENEWED' ? `verdict.${verdict}` : 'verdict.checking')
  const other = isGood(row) && isBySms(row) !== (channel === 'SMS')
  const color = verdict === 'INVITED' ? 'teal.6' : verdict === 'RENEWED' ? 'accent.5' : verdict ? 'orange.6' : 'gray.4'
  return (
    <span className={classes.verdict} title={text}>
      <StatusDot color={color}>
        {other ? `${text} · ${t(isBySms(row) ? 'verdict.bySms' : 'verdict.byEmail')}` : text}
      </StatusDot>
    </span>
  )
}
