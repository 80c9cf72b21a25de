import { faultOf } from '../faults.ts'
import type { Refusal } from '../refusals.ts'
import { Start } from '../session/start.ts'
import { type InviteOutcome, InvitePeople, type InviteResult } from './inviteDocuments.ts'
import { folded, isGood, needsALook, settled, unjudged, withOutcome } from './recipients.ts'
import { judgeSoon } from './recipientsJudge.ts'
import { keep } from './recipientsKept.ts'
import { type Chunk, change, type InviteList, type Job } from './recipientsState.ts'

/** So many go in one call: few enough that stopping is quick and the bar moves. */
const CHUNK = 500
/** After a cut it tries again by itself, less and less often. */
const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000]

/** Sends to all whom the server would invite; the others stay in the list. */
export async function send(list: InviteList, terms: Job['terms']): Promise<void> {
  if (list.state().job) return
  const rows = settled(list.state().rows)
  const good = rows.filter(isGood)
  if (good.length === 0) return
  const chunks: Chunk[] = []
  for (let from = 0; from < good.length; from += CHUNK) {
    chunks.push({ key: randomKey(), rows: good.slice(from, from + CHUNK) })
  }
  const counts = { total: good.length, invited: 0, renewed: 0, refused: 0 }
  const job: Job = { status: 'SENDING', fault: null, terms, ...counts, chunks }
  change(list, { typed: '', rows: rows.filter(row => !isGood(row)), job, sent: null, refusal: null })
  await carryOn(list)
}

/** Goes on where it was: each chunk under the key that it was given, so that nobody is invited twice. */
export async function goOn(list: InviteList): Promise<void> {
  clearTimeout(list.running.sendTimer)
  setJob(list, { status: 'SENDING', fault: null })
  await carryOn(list)
}

export const pause = (list: InviteList) => setJob(list, { status: 'PAUSED', fault: null })

/** Ends sending. Not in the middle of a call: of those in it one would not know. */
export async function stop(list: InviteList): Promise<void> {
  if (list.running.send) list.running.stopping = true
  else await giveUp(list, null)
}

async function carryOn(list: InviteList, tries = 0): Promise<void> {
  if (list.running.send) return
  list.running.send = true
  const refusal = await sendChunks(list).catch(error => {
    cut(list, error, tries)
    return null
  })
  list.running.send = false
  if (refusal || list.running.stopping) await giveUp(list, refusal)
}

/** One chunk after the other, until all are answered, somebody says stop, or the server refuses the whole. */
async function sendChunks(list: InviteList): Promise<Refusal | null> {
  // What will be sent, and by which keys, is kept before anything is.
  await keep(list)
  for (let chunk = nextChunk(list); chunk; chunk = nextChunk(list)) {
    const result = await ask(list, chunk)
    if (result.__typename === 'Refusal') return result
    take(list, chunk, result.outcomes)
    await keep(list)
  }
  return null
}

function nextChunk({ client, viewerId, state, running }: InviteList): Chunk | undefined {
  // In the session of somebody who signed in meanwhile it would be their invitation.
  const isOurs = client.readQuery({ query: Start })?.viewer?.user.id === viewerId
  const { job } = state()
  return running.stopping || !isOurs || job?.status === 'PAUSED' ? undefined : job?.chunks[0]
}

async function ask({ client, state }: InviteList, { key, rows }: Chunk): Promise<InviteResult> {
  const input = { recipients: rows.map(({ text }) => text), ...state().job?.terms, idempotencyKey: key }
  const { data } = await client.mutate({ mutation: InvitePeople, variables: { input }, fetchPolicy: 'no-cache' })
  if (!data) throw new Error('The server gave no outcomes.')
  return data.invitePeople
}

function take(list: InviteList, chunk: Chunk, outcomes: readonly InviteOutcome[]) {
  const { job, rows } = list.state()
  if (!job) return
  const done = chunk.rows.map((row, i) => withOutcome(row, outcomes[i], Date.now()))
  const refused = done.filter(needsALook)
  const count = (verdict: string) => done.filter(row => row.verdict === verdict).length
  const after: Job = {
    ...job,
    status: job.status === 'CUT' ? 'SENDING' : job.status,
    fault: null,
    invited: job.invited + count('INVITED'),
    renewed: job.renewed + count('RENEWED'),
    refused: job.refused + refused.length,
    chunks: job.chunks.filter(({ key }) => key !== chunk.key),
  }
  change(list, { rows: folded([...rows, ...refused]), job: after })
  if (after.chunks.length === 0) finish(list, after)
}

function finish(list: InviteList, { invited, renewed }: Job) {
  change(list, { job: null, sent: { invited, renewed } })
  // Lists and counters of invitations, wherever they are shown.
  list.client.refetchQueries({ updateCache: cache => cache.evict({ fieldName: 'invitations' }) })
}

/** Who was not reached is in the list again, and is asked about anew: what was cut off may have gone through. */
async function giveUp(list: InviteList, refusal: Refusal | null) {
  const { job, rows } = list.state()
  clearTimeout(list.running.sendTimer)
  list.running.stopping = false
  if (!job) return
  const rest = job.chunks.flatMap(chunk => chunk.rows).map(unjudged)
  finish(list, job)
  change(list, { rows: folded([...rest, ...rows]), refusal })
  judgeSoon(list)
  await keep(list)
}

/** No answer: perhaps it was done, perhaps not. The same key will tell. */
function cut(list: InviteList, error: unknown, tries: number) {
  const fault = faultOf(error)
  if (list.state().job?.status === 'PAUSED') return
  setJob(list, { status: 'CUT', fault })
  if (fault === 'UNAUTHENTICATED' || fault === 'FORBIDDEN') return
  const wait = RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]
  list.running.sendTimer = setTimeout(() => {
    if (list.state().job?.status === 'CUT') carryOn(list, tries + 1)
  }, wait)
}

function setJob(list: InviteList, what: Partial<Job>) {
  const { job } = list.state()
  if (job) change(list, { job: { ...job, ...what } })
}

/** Where pages come over plain HTTP, browsers give no UUIDs. */
const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
