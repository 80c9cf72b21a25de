import { expect, test } from 'vitest'
import { inTreeOrder } from './structure.ts'

const department = (id: string, parent?: string) => ({
  id,
  name: id,
  parent: parent === undefined ? null : { id: parent },
})

test('every department stands below its parent, brothers in the order they came in', () => {
  const tree = inTreeOrder([
    department('root'),
    department('b', 'root'),
    department('a', 'root'),
    department('b1', 'b'),
  ])
  expect(tree.map(({ id, depth }) => `${id}${depth}`)).toEqual(['root0', 'b1', 'b12', 'a1'])
})

test('a department whose parent is not there is not lost', () => {
  expect(inTreeOrder([department('a', 'gone')]).map(({ id }) => id)).toEqual(['a'])
})
