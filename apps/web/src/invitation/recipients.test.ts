import { describe, expect, test } from 'vitest'
import type { InviteOutcome } from './inviteDocuments.ts'
import { added, counted, judged, mended, type Row, readable, settled, shown, withTyped } from './recipients.ts'

const NOW = Date.UTC(2026, 0, 5)
const listed = (...texts: string[]) => added([], texts).rows
const seen = (rows: readonly Row[]) => rows.map(row => `${row.text} ×${row.times}`)

/** As the server would: an address is one, in lower case. */
function verdicts(rows: readonly Row[], known: Record<string, Partial<InviteOutcome>> = {}) {
  return new Map(
    rows.map((row): [string, InviteOutcome] => {
      const recipient = (/<(.*)>/.exec(row.text)?.[1] ?? row.text).toLowerCase()
      const malformed = {
        code: 'RECIPIENT_MALFORMED',
        message: `“${row.text}” is no e-mail address.`,
        field: 'recipients',
        retryAfterSeconds: null,
      } as const
      const isAddress = /^.+@.+\..+$|^\+\d+$/.test(recipient)
      return [
        row.id,
        {
          recipient: isAddress ? recipient : row.text,
          verdict: isAddress ? 'INVITED' : 'REFUSED',
          refusal: isAddress ? null : malformed,
          ...known[recipient],
        },
      ]
    }),
  )
}
const judge = (rows: readonly Row[], known?: Record<string, Partial<InviteOutcome>>) =>
  judged(rows, verdicts(rows, known), NOW)

describe('whoever is named twice is one row', () => {
  test('in the same spelling, at once', () => {
    expect(seen(listed('ann@corp.com', 'bob@corp.com', 'Ann@corp.com'))).toEqual(['ann@corp.com ×2', 'bob@corp.com ×1'])
  })

  test('in another one, once the server has read both; their name is kept', () => {
    const rows = judge(listed('ann@corp.com', 'bob@corp.com', '"Lee, Ann" <ANN@corp.com>'))
    expect(seen(rows)).toEqual(['"Lee, Ann" <ANN@corp.com> ×2', 'bob@corp.com ×1'])
    expect(counted(rows)).toMatchObject({ invited: 2, twice: 1 })
  })

  test('when a row becomes the same by being corrected', () => {
    const rows = judge(listed('ann@corp.com', 'anncorp.com'))
    expect(seen(judge(mended(rows, rows[1]?.id ?? '', ['ann@corp.com'])))).toEqual(['ann@corp.com ×2'])
  })
})

describe('what is being typed', () => {
  test('shows once it is something', () => {
    expect(shown(judge(withTyped([], ['ann@co'])))).toEqual([])
    expect(seen(shown(judge(withTyped([], ['ann@co.com']))))).toEqual(['ann@co.com ×1'])
  })

  test('is not asked about again while more is typed', () => {
    const rows = judge(withTyped([], ['ann@corp.com']))
    expect(withTyped(rows, ['ann@corp.com', 'b']).map(row => row.verdict)).toEqual(['INVITED', null])
  })

  test('is in the list for good in the end, malformed or not, and once', () => {
    const list = judge(listed('ann@corp.com'))
    const rows = settled(judge(withTyped(list, ['ann@corp.com', 'bob@'])))
    expect(seen(rows)).toEqual(['ann@corp.com ×2', 'bob@ ×1'])
    expect(rows.some(row => row.typing)).toBe(false)
  })
})

test('ten thousand fit, and it is said how many more did not', () => {
  const many = Array.from({ length: 10_003 }, (_, i) => `p${i}@corp.com`)
  const { rows, leftOut } = added([], many)
  expect(rows).toHaveLength(10_000)
  expect(leftOut).toBe(3)
  expect(added(rows, ['p7@corp.com', 'new@corp.com'])).toMatchObject({ leftOut: 1 })
})

test('the counts say what would happen', () => {
  const rows = judge(listed('ann@corp.com', 'bob@corp.com', '+4915123456789', 'x'), {
    'bob@corp.com': { verdict: 'RENEWED' },
  })
  expect(counted(rows)).toEqual({ invited: 2, renewed: 1, good: 3, look: 1, checking: 0, twice: 0, sms: 1 })
})

test('a limit says from when another try makes sense', () => {
  const refusal = { code: 'TOO_MANY', message: 'Later.', field: 'recipients', retryAfterSeconds: 60 } as const
  const [row] = judge(listed('+4915123456789'), { '+4915123456789': { verdict: 'REFUSED', refusal } })
  expect(row?.retryAt).toBe(NOW + 60_000)
})

test.each([
  ['ann@corp.com', 'ann@corp.com', ''],
  ['Ann Lee <Ann@corp.com>', 'ann@corp.com', 'Ann Lee'],
  ['"Lee, Ann" <ann@corp.com>', 'ann@corp.com', 'Ann Lee'],
  ['", Ann" <ann@corp.com>', 'ann@corp.com', 'Ann'],
])('%s is read as %s of %s', (text, address, name) => {
  expect(readable({ text, recipient: address })).toEqual({ address, name })
})
