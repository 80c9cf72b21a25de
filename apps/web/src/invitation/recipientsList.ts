import { splitRecipients } from '@foyer/domain'
import { added, mended, type Row, type Rows, settled, unjudged, withTyped } from './recipients.ts'
import { readFile, readText } from './recipientsFile.ts'
import { judgeSoon } from './recipientsJudge.ts'
import { keepChanges } from './recipientsKept.ts'
import { change, type InviteList, type InviteState } from './recipientsState.ts'

/** Long enough for a hand that types on. */
const TYPING_MS = 300

export function type(list: InviteList, typed: string) {
  change(list, { typed, rows: withTyped(list.state().rows, splitRecipients(typed)), sent: null, refusal: null })
  judgeSoon(list, TYPING_MS)
}

/** What was typed is in the list for good. */
export function settle(list: InviteList) {
  if (list.state().typed === '') return
  setRows(list, settled(list.state().rows), { typed: '' })
}

const isLong = (text: string) => text.length > 4_000

/** Takes a text that was pasted. */
export async function paste(list: InviteList, text: string) {
  begin(list, isLong(text))
  const { take, done } = collector(list)
  await readText(text, list.channel, take)
  done()
}

export async function takeFile(list: InviteList, file: File) {
  begin(list, true)
  const { take, done } = collector(list)
  const isText = await readFile(file, list.channel, take)
  done(isText ? null : file.name)
}

function begin(list: InviteList, reading: boolean) {
  settle(list)
  change(list, { leftOut: 0, unreadable: null, sent: null, refusal: null, reading })
}

/** So often a list shows how it grows: drawing it takes longer than reading on. */
const DRAWN_MS = 250

function collector(list: InviteList) {
  let drawn = 0
  let waiting: string[] = []
  function add(more: Partial<InviteState> = {}) {
    const { rows, leftOut } = added(list.state().rows, waiting)
    setRows(list, rows, { leftOut: list.state().leftOut + leftOut, ...more })
    waiting = []
    drawn = performance.now()
  }
  return {
    take(texts: readonly string[]) {
      waiting.push(...texts)
      if (performance.now() - drawn > DRAWN_MS) add()
    },
    done: (unreadable: string | null = null) => add({ reading: false, unreadable }),
  }
}

export function mend(list: InviteList, id: string, text: string) {
  setRows(list, mended(list.state().rows, id, splitRecipients(text)))
}

export function remove(list: InviteList, which: (row: Row) => boolean) {
  setRows(
    list,
    list.state().rows.filter(row => !which(row)),
  )
}

/** Asks about some rows anew. */
export function lookAgain(list: InviteList, which: (row: Row) => boolean) {
  setRows(
    list,
    list.state().rows.map(row => (which(row) ? unjudged(row) : row)),
  )
}

function setRows(list: InviteList, rows: Rows, more: Partial<InviteState> = {}) {
  change(list, { rows, ...more })
  keepChanges(list)
  judgeSoon(list)
}
