import { describe, expect, test } from 'vitest'
import { localPath, oneOf, text } from './search.ts'

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
})
