import { describe, expect, test } from 'vitest'
import { localPath, oneOf, several, text } from './search.ts'

describe('what stands in the address bar', () => {
  test.each(['/employees', '/activity?x=1', '/join#token'])('%s is a place on this site', path => {
    expect(localPath(path)).toBe(path)
  })

  test.each(['//evil.com', '/\\evil.com', 'https://evil.com', 'javascript:alert(1)', 'employees', '', null, 7])(
    '%s leads nowhere',
    path => {
      expect(localPath(path)).toBeUndefined()
    },
  )

  test('a search for a number stays a text', () => {
    expect(text(123)).toBe('123')
    expect(text('')).toBeUndefined()
  })

  test('only what is in the set counts', () => {
    expect(oneOf({ ADMIN: 1 }, 'ADMIN')).toBe('ADMIN')
    expect(oneOf({ ADMIN: 1 }, 'toString')).toBeUndefined()
  })

  test('several of a set stand in its order, one alone without brackets', () => {
    const set = { PENDING: 1, EXPIRED: 1, REVOKED: 1 }
    expect(several(set, ['REVOKED', 'PENDING', 'toString', 7])).toEqual(['PENDING', 'REVOKED'])
    expect(several(set, 'EXPIRED')).toEqual(['EXPIRED'])
    expect(several(set, [])).toBeUndefined()
  })
})
