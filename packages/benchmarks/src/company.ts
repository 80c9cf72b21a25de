import { randomBytes } from 'node:crypto'
import { sortName, userSearchWords } from '@foyer/domain'
import type { Value } from './databases.ts'

/** How big the made-up company is. */
export interface Size {
  employees: number
  departments: number
  workgroups: number
  invitations: number
  applicants: number
}

export const LARGE: Size = {
  employees: 100_000,
  departments: 200,
  workgroups: 50,
  invitations: 20_000,
  applicants: 500,
}
export const SMALL: Size = { employees: 1_000, departments: 20, workgroups: 10, invitations: 300, applicants: 60 }

export type Row = Record<string, Value>

/** The same numbers in each run, so that runs can be compared. */
export function dice(seed: number) {
  let state = seed
  return (sides: number): number => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

/** Ids like the program's: time-ordered UUIDs. */
export function idAt(ms: number): string {
  const hex = ms.toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const FIRST =
  'Ada Ben Clara David Elena Felix Greta Hugo Ida Jonas Karla Leon Mara Nils Olga Paul Rosa Simon Tessa Viktor'
const OPENING =
  'Ba Be Bo Da De Do Fa Fe Fo Ga Ge Go Ha He Ho Ka Ke Ko La Le Lo Ma Me Mo Na Ne No Pa Pe Po Ra Re Ro Sa Se So Ta Te To Va Ve Vo Wa We Wo Za Ze Zo Qua Que'
const MIDDLE = 'bel der fin gart ken len mar nor ral sten tor vel win zan dor mil'
const ENDING = 'berg feld hof mann stein wald er sen ski well'
const POSITIONS =
  'Accountant Analyst Architect Buyer Clerk Designer Developer Editor Engineer Lawyer Nurse Planner Researcher Writer'
const [first, opening, middle, ending, positions] = [FIRST, OPENING, MIDDLE, ENDING, POSITIONS].map(it => it.split(' '))

/** No name has these letters but where it begins: a scan by LIKE and a search by the beginnings of words find the same people. */
export const SEARCHES = { letters: 'qua', word: 'quabelberg' }

type Roll = ReturnType<typeof dice>
const one = (roll: Roll, from: string[] = []): string => from[roll(from.length)] ?? ''
const lastName = (roll: Roll) => one(roll, opening) + one(roll, middle) + one(roll, ending)

interface Placed {
  rootId: string
  now: number
}

/** Everybody, in the order of their ids. */
export function* people(
  size: Size,
  { now }: Placed,
  departmentIds: string[],
): Generator<{ user: Row; words: string[] }> {
  const roll = dice(1)
  const total = size.employees + size.applicants
  for (let i = 0; i < total; i++) {
    const active = i < size.employees
    const at = now - (total - i) * 60_000
    const person = { firstName: one(roll, first), lastName: lastName(roll), position: one(roll, positions) }
    const email = `${person.firstName}.${person.lastName}.${i}@corp.example`.toLowerCase()
    yield {
      user: {
        id: idAt(at),
        status: active ? 'ACTIVE' : 'PENDING',
        role: active && i % 1_000 === 0 ? 'MODERATOR' : 'EMPLOYEE',
        email,
        email_canonical: email,
        phone: active && i % 3 === 0 ? `+4930${String(10_000_000 + i)}` : null,
        first_name: person.firstName,
        last_name: person.lastName,
        sort_name: sortName(person),
        position: active ? person.position : null,
        department_id: active ? one(roll, departmentIds) : null,
        password_hash: null,
        must_change_password: 0,
        joined_through: 'QUICK_LINK',
        created_at: at,
        joined_at: active ? at + 30_000 : null,
      },
      words: userSearchWords({ ...person, email, position: active ? person.position : null }),
    }
  }
}

/** Ten divisions below the root, the other departments below those. */
export function departmentRows(size: Size, { rootId, now }: Placed): Row[] {
  const rows: Row[] = []
  for (let i = 1; i < size.departments; i++) {
    const parent = i <= 10 ? rootId : (rows[(i - 11) % 10]?.id ?? rootId)
    rows.push({
      id: idAt(now - 1_000 + i),
      name: i <= 10 ? `Division ${String(i).padStart(2, '0')}` : `Team ${String(i).padStart(3, '0')}`,
      parent_id: parent,
      head_id: null,
      created_at: now,
    })
  }
  return rows
}

export function workgroupRows(size: Size, { now }: Placed): Row[] {
  return Array.from({ length: size.workgroups }, (_, i) => ({
    id: idAt(now - 500 + i),
    name: `Workgroup ${String(i + 1).padStart(2, '0')}`,
    created_at: now,
  }))
}

/** None to three workgroups for each, one and a half on average. */
export function membershipRows(userIds: string[], workgroupIds: string[]): Row[] {
  const roll = dice(2)
  return userIds.flatMap(user_id => {
    const mine = new Set(Array.from({ length: roll(4) }, () => one(roll, workgroupIds)))
    return [...mine].map(workgroup_id => ({ user_id, workgroup_id }))
  })
}

const DAY = 24 * 3_600_000
const DELIVERED = { status: 'SENT', attempts: 1, error: null, next_attempt_at: null }
const FATES = [
  DELIVERED,
  DELIVERED,
  DELIVERED,
  DELIVERED,
  { status: 'FAILED', attempts: 1, error: '550 5.1.1 No such mailbox.', next_attempt_at: null },
]

/** Invitations in every state, each with the message that went out. */
export function* invitations(
  size: Size,
  { now }: Placed,
  inviterIds: string[],
  departmentIds: string[],
): Generator<{ invitation: Row; words: string[]; delivery: Row }> {
  const roll = dice(3)
  for (let i = 0; i < size.invitations; i++) {
    const at = now - 60 * DAY + Math.floor((i / size.invitations) * 60 * DAY)
    const id = idAt(at)
    const recipient = `${one(roll, first)}.${lastName(roll)}.${i}@guest.example`.toLowerCase()
    const state = roll(10)
    const accepted = state < 4
    const revoked = state === 4
    const over = accepted || revoked
    yield {
      invitation: {
        id,
        channel: 'EMAIL',
        recipient,
        open_key: over ? null : recipient,
        first_name: i % 2 ? one(roll, first) : null,
        last_name: null,
        role: 'EMPLOYEE',
        department_id: i % 3 ? one(roll, departmentIds) : null,
        message: null,
        invited_by_id: one(roll, inviterIds),
        created_at: at,
        invited_at: at,
        expires_at: at + 14 * DAY,
        opened_at: accepted ? at + 1_000 : null,
        accepted_at: accepted ? at + 2_000 : null,
        accepted_by_id: null,
        revoked_at: revoked ? at + 2_000 : null,
        revoked_by_id: null,
        remind_at: null,
        reminded_at: null,
        fresh_asked_at: null,
        batch_id: id,
      },
      words: userSearchWords({ firstName: '', lastName: '', email: recipient }),
      delivery: {
        id: idAt(at),
        channel: 'EMAIL',
        recipient,
        recipient_name: null,
        kind: 'INVITATION',
        params: '{}',
        secret: null,
        captured: 0,
        ...FATES[roll(FATES.length)],
        queued_at: at,
        sent_at: at + 500,
        delivered_at: null,
        failed_at: null,
        lease_owner: null,
        coalesce_key: null,
        invitation_id: id,
        provider_ref: null,
      },
    }
  }
}
