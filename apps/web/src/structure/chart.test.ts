import { expect, test } from 'vitest'
import { growBranches, isWithin, pathAbove } from './branches.ts'
import { neighbour } from './chartKeys.ts'
import { CARD, layOut } from './chartLayout.ts'

const department = (id: string, parentId: string | null, employeeCount = 1) => ({
  id,
  name: id,
  parent: parentId === null ? null : { id: parentId },
  head: null,
  employeeCount,
})

// Company ─ Legal
//         ├ Sales ─ EU, US (a column)
//         └ Tech ─ Lab ─ Cell
const DEPARTMENTS = [
  department('Company', null),
  department('Tech', 'Company', 2),
  department('Sales', 'Company', 3),
  department('US', 'Sales', 4),
  department('EU', 'Sales', 5),
  department('Legal', 'Company'),
  department('Lab', 'Tech'),
  department('Cell', 'Lab'),
]

function grown() {
  const branches = growBranches(DEPARTMENTS, 'en')
  if (!branches) throw new Error('There is a root.')
  const at = (id: string) => {
    const branch = branches.byId.get(id)
    if (!branch) throw new Error(`There is ${id}.`)
    return branch
  }
  return { root: branches.root, at }
}

test('departments stand by name below their parents, with all people and departments below counted', () => {
  const { root, at } = grown()
  expect(root.below.map(({ id }) => id)).toEqual(['Legal', 'Sales', 'Tech'])
  expect([root.people, root.size, at('Sales').people, at('Tech').size]).toEqual([18, 7, 12, 2])
  expect(pathAbove(at('Cell')).map(({ id }) => id)).toEqual(['Company', 'Tech', 'Lab'])
  expect(isWithin(at('Cell'), at('Tech'))).toBe(true)
  expect(isWithin(at('Tech'), at('Cell'))).toBe(false)
})

test('without a root there is nothing to draw', () => {
  expect(growBranches([], 'en')).toBeNull()
})

test.each<[string, string, string | undefined]>([
  ['Company', 'ArrowDown', 'Legal'],
  ['Company', 'ArrowUp', undefined],
  ['Legal', 'ArrowRight', 'Sales'],
  ['Legal', 'ArrowLeft', undefined],
  ['Legal', 'ArrowDown', undefined],
  ['Sales', 'ArrowDown', 'EU'],
  ['EU', 'ArrowDown', 'US'],
  ['EU', 'ArrowRight', 'US'],
  ['US', 'ArrowUp', 'EU'],
  ['EU', 'ArrowUp', 'Sales'],
  ['Cell', 'ArrowUp', 'Lab'],
  ['Cell', 'Home', 'Company'],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(neighbour(grown().at(from), key)?.id).toBe(to)
})

test.each([
  ['everything', [], 8],
  ['all but what is below Sales and Tech', ['Sales', 'Tech'], 4],
  ['the root alone', ['Company'], 1],
])('%s is drawn, and no card covers another one', (_, collapsed, count) => {
  const { spots, width, height } = layOut(grown().root, new Set(collapsed))
  expect(spots).toHaveLength(count)
  for (const one of spots) {
    expect(one.x).toBeGreaterThanOrEqual(0)
    expect(one.x + CARD.width).toBeLessThanOrEqual(width)
    expect(one.y + CARD.height).toBeLessThanOrEqual(height)
    for (const other of spots) {
      const apart = Math.abs(one.x - other.x) >= CARD.width || Math.abs(one.y - other.y) >= CARD.height
      expect(one === other || apart, `${one.branch.id} and ${other.branch.id}`).toBe(true)
    }
  }
})
