import { RECIPIENTS_MAX } from '@foyer/domain'
import { faultOf } from '../faults.ts'
import { InvitePeople } from './inviteDocuments.ts'
import { judged } from './recipients.ts'
import { change, type InviteList } from './recipientsState.ts'

/** When there was no answer it asks again by itself. */
const AGAIN_MS = 5_000

/** Asks the server what would become of whom it was not asked about yet; after a while, when a hand may type on. */
export function judgeSoon(list: InviteList, wait = 0) {
  clearTimeout(list.running.judgeTimer)
  list.running.judgeTimer = setTimeout(() => judge(list), wait)
}

/** One call after the other: the server has other people's work to do, too. */
async function judge(list: InviteList) {
  const { client, running, state } = list
  if (running.judge) return
  running.judge = true
  try {
    for (;;) {
      const asked = state()
        .rows.filter(row => row.verdict === null)
        .slice(0, RECIPIENTS_MAX)
      if (asked.length === 0) break
      const { data } = await client.mutate({
        mutation: InvitePeople,
        variables: { input: { recipients: asked.map(({ text }) => text), dryRun: true } },
        fetchPolicy: 'no-cache',
      })
      const result = data?.invitePeople
      if (result?.__typename !== 'InvitePeoplePayload') throw new Error('The server gave no verdicts.')
      const outcomes = new Map(result.outcomes.map((outcome, i) => [asked[i]?.id ?? '', outcome]))
      change(list, { rows: judged(state().rows, outcomes, Date.now()), fault: null })
    }
  } catch (error) {
    const fault = faultOf(error)
    change(list, { fault })
    if (fault !== 'UNAUTHENTICATED' && fault !== 'FORBIDDEN') judgeSoon(list, AGAIN_MS)
  } finally {
    running.judge = false
  }
}
