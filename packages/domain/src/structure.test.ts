import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEPARTMENT_LEVELS_MAX, type DepartmentPlace, pathTo, placingRefusal, sameName } from './structure.ts'

// Company ─ Sales ─ EU ─ Nordics
//         └ Support
const COMPANY: DepartmentPlace[] = [
  { id: 'root', name: 'Company', parentId: null },
  { id: 'sales', name: 'Sales', parentId: 'root' },
  { id: 'eu', name: 'EU', parentId: 'sales' },
  { id: 'nordics', name: 'Nordics', parentId: 'eu' },
  { id: 'support', name: 'Support', parentId: 'root' },
]

// department (null: a new one), name, parent → refusal
test.each<[string | null, string, string, string | null]>([
  [null, 'Legal', 'root', null],
  [null, 'Sales', 'sales', null],
  [null, 'Sales', 'support', null],
  [null, 'Sales', 'root', 'DEPARTMENT_NAME_TAKEN'],
  [null, 'SALÉS', 'root', 'DEPARTMENT_NAME_TAKEN'],
  [null, 'Legal', 'gone', 'DEPARTMENT_UNKNOWN'],
  ['sales', 'Sales', 'root', null],
  ['sales', 'SALES', 'root', null],
  ['sales', 'Support', 'root', 'DEPARTMENT_NAME_TAKEN'],
  ['sales', 'Sales', 'support', null],
  ['sales', 'Sales', 'sales', 'DEPARTMENT_CYCLE'],
  ['sales', 'Sales', 'eu', 'DEPARTMENT_CYCLE'],
  ['sales', 'Sales', 'nordics', 'DEPARTMENT_CYCLE'],
  ['nordics', 'Nordics', 'root', null],
  ['nordics', 'Nordics', 'gone', 'DEPARTMENT_UNKNOWN'],
])('department %s as %s below %s: %s', (id, name, parentId, code) => {
  expect(placingRefusal(COMPANY, { id, name, parentId })?.code ?? null).toBe(code)
})

test('the path to a department begins with it and ends with the root', () => {
  expect(pathTo(COMPANY, 'nordics')).toEqual(['nordics', 'eu', 'sales', 'root'])
  expect(pathTo(COMPANY, 'root')).toEqual(['root'])
  expect(pathTo(COMPANY, 'gone')).toEqual([])
})

test('names that look alike are one', () => {
  expect(sameName('Zürich', 'ZURICH')).toBe(true)
  expect(sameName('Zürich', 'Zürich 2')).toBe(false)
})

test('whatever is moved where, everything stays below the root, and nothing gets too deep', () => {
  const move = fc.tuple(fc.nat(129), fc.nat(129))
  fc.assert(
    fc.property(fc.array(move, { maxLength: 400 }), moves => {
      const all: DepartmentPlace[] = Array.from({ length: 130 }, (_, i) => ({
        id: `d${i}`,
        name: `D${i}`,
        parentId: i === 0 ? null : 'd0',
      }))
      for (const [from, to] of [...moves, ...chain(130)]) {
        const department = all[from]
        if (!department || department.parentId === null) continue
        const parentId = `d${to}`
        if (placingRefusal(all, { ...department, parentId }) === null) department.parentId = parentId
      }
      for (const { id } of all) {
        const path = pathTo(all, id)
        expect(path.at(-1)).toBe('d0')
        expect(path.length).toBeLessThanOrEqual(DEPARTMENT_LEVELS_MAX)
      }
    }),
    { numRuns: 20 },
  )
})

/** Each below the one before: deeper than is allowed, and in the end a ring. */
const chain = (length: number): [number, number][] =>
  Array.from({ length: length - 1 }, (_, i) => [i + 1, (i + 2) % length])
