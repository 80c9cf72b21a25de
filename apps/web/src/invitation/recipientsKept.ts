import { del, get, set } from 'idb-keyval'
import { reborn } from './recipients.ts'
import { judgeSoon } from './recipientsJudge.ts'
import { change, type InviteList, type InviteState } from './recipientsState.ts'

/** The server remembers a key for seven days. What is older is gone: it could invite somebody twice. */
const KEPT_MS = 6 * 24 * 3_600_000

/** What this browser keeps of a list: what is being sent, and what needs a look after that. */
type Kept = Pick<InviteState, 'rows' | 'job' | 'placement' | 'message'> & { at: number }

const keyOf = ({ viewerId, channel }: InviteList) => `foyer-invite-${viewerId}-${channel}`

/** Keeps the list as it stands; forgets it once there is nothing of it. */
export async function keep(list: InviteList): Promise<void> {
  const { rows: all, job, placement, message } = list.state()
  const rows = all.filter(row => !row.typing)
  list.running.kept = job !== null || rows.length > 0
  try {
    if (list.running.kept) await set(keyOf(list), { rows, job, placement, message, at: Date.now() } satisfies Kept)
    else await del(keyOf(list))
  } catch {
    // No room, or a private window: sending goes on, but would not survive a reload.
    change(list, { forgetful: true })
  }
}

/** Follows what is mended and removed, once something of the list is kept: from the first that was sent. */
export function keepChanges(list: InviteList) {
  if (list.running.kept) keep(list)
}

/** Finds what was being sent when the page was left; it waits until somebody says that it shall go on. */
export async function restore(list: InviteList): Promise<void> {
  const found = await get<Kept>(keyOf(list)).catch(() => undefined)
  if (!found || list.state().rows.length > 0 || list.state().job) return
  if (Date.now() - found.at > KEPT_MS) return keep(list)
  const { rows, job, placement, message } = found
  const chunks = job?.chunks.map(chunk => ({ ...chunk, rows: reborn(chunk.rows) })) ?? []
  const waiting = job && { ...job, chunks, status: 'PAUSED' as const, fault: null }
  list.running.kept = true
  change(list, { rows: reborn(rows), job: waiting, placement, message })
  judgeSoon(list)
}
