import { type ApolloClient, makeVar, type ReactiveVar } from '@apollo/client'
import { type Channel, Role } from '@foyer/domain'
import type { Fault } from '../faults.ts'
import type { Refusal } from '../refusals.ts'
import type { Rows } from './recipients.ts'

export interface Placement {
  departmentId: string | null
  workgroupIds: string[]
  role: Role
}

/** Some recipients that are sent in one call, by a key that was decided before. */
export interface Chunk {
  key: string
  rows: Rows
}

/** Sending, from the moment it is begun until every recipient has their outcome. */
export interface Job {
  status: 'SENDING' | 'PAUSED' | 'CUT'
  /** Why it is cut. */
  fault: Fault | null
  terms: { departmentId: string | null; workgroupIds: string[]; role: Role; message: string | null }
  total: number
  invited: number
  renewed: number
  refused: number
  /** What was not answered yet. */
  chunks: readonly Chunk[]
}

export interface InviteState {
  /** What stands in the field. */
  typed: string
  rows: Rows
  placement: Placement
  /** The inviter's words; null for the company's. */
  message: string | null
  /** Whether something long is being read. */
  reading: boolean
  /** The name of a file that is no text. */
  unreadable: string | null
  /** How many did not fit into the list. */
  leftOut: number
  /** Why no verdict comes. */
  fault: Fault | null
  job: Job | null
  /** What came of the job before. */
  sent: Pick<Job, 'invited' | 'renewed'> | null
  /** Why nothing was sent at all. */
  refusal: Refusal | null
  /** Whether this browser keeps nothing, so that reloading the page would lose what is being sent. */
  forgetful: boolean
}

/** A list of recipients, outside of any component: it outlives the drawer, and goes on sending while that is closed. */
export interface InviteList {
  client: ApolloClient
  channel: Channel
  /** Whose it is: nobody else's session sends for them. */
  viewerId: string
  state: ReactiveVar<InviteState>
  /** What is under way; no view needs to know. */
  running: {
    judge?: boolean
    judgeTimer?: ReturnType<typeof setTimeout>
    send?: boolean
    sendTimer?: ReturnType<typeof setTimeout>
    /** To be given up as soon as the call that is under way is answered. */
    stopping?: boolean
    /** Whether something of it is kept by this browser. */
    kept?: boolean
  }
}

const EMPTY: InviteState = {
  typed: '',
  rows: [],
  placement: { departmentId: null, workgroupIds: [], role: Role.EMPLOYEE },
  message: null,
  reading: false,
  unreadable: null,
  leftOut: 0,
  fault: null,
  job: null,
  sent: null,
  refusal: null,
  forgetful: false,
}

export const newList = (client: ApolloClient, viewerId: string, channel: Channel): InviteList => ({
  client,
  viewerId,
  channel,
  state: makeVar(EMPTY),
  running: {},
})

export function change(list: InviteList, what: Partial<InviteState>) {
  list.state({ ...list.state(), ...what })
}
