import { TextLimit } from '@foyer/domain'
import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRefusalText } from '../refusals.ts'
import { useViewer } from '../session/useViewer.ts'
import { Problem } from '../shared/Problem.tsx'
import { InviteMessage } from './InviteMessage.tsx'
import { InvitePlacement } from './InvitePlacement.tsx'
import { InviteSmsText } from './InviteSmsText.tsx'
import classes from './inviteRecipients.module.css'
import type { Counts } from './recipients.ts'
import { send } from './recipientsJob.ts'
import type { InviteList, InviteState } from './recipientsState.ts'

/** Into what, with which words, and the button that sends. */
export function InviteSend({ list, state, counts }: { list: InviteList; state: InviteState; counts: Counts }) {
  const { t } = useTranslation('invite')
  const refusalText = useRefusalText()
  const viewer = useViewer()
  const { good, look, checking, sms } = counts
  const tooLong = [...(state.message ?? '')].length > TextLimit.message
  const idle = good === 0 || checking > 0 || state.reading || tooLong
  const { departmentId, workgroupIds, role } = state.placement
  const message = viewer.may.editInvitationMessage && list.channel === 'EMAIL' ? state.message : null
  return (
    <>
      <InvitePlacement list={list} placement={state.placement} />
      {list.channel === 'EMAIL' ? (
        <InviteMessage list={list} own={state.message} />
      ) : (
        <InviteSmsText withEmail={good > sms} />
      )}
      <Problem text={state.refusal && refusalText(state.refusal)} />
      <Group className={classes.send} gap="sm">
        {/* Not disabled: it keeps the focus. */}
        <Button
          data-disabled={idle || undefined}
          aria-disabled={idle}
          onClick={() => {
            if (idle) return
            send(list, { departmentId, workgroupIds, role: viewer.may.manageEmployees ? role : 'EMPLOYEE', message })
          }}
        >
          {good === 0 ? t('send.none') : t('send.good', { count: good })}
        </Button>
        <Text size="sm" c="dimmed">
          {checking > 0
            ? t('list.checking', { count: checking })
            : good === 0
              ? t(look > 0 ? 'send.nobody' : `send.nothing.${list.channel}`)
              : look > 0 && t('send.rest', { count: look })}
        </Text>
      </Group>
    </>
  )
}
