import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../test/databases.ts'
import { type Database, openDatabase } from './database.ts'
import { togetherWithOthers } from './preparedSelect.ts'

const COUNT = 'SELECT COUNT(*) AS count FROM trusted_domains'

describe('a count', () => {
  let here: Database
  let elsewhere: Database
  let remove: () => Promise<void>
  beforeAll(async () => {
    const made = await newDatabase()
    remove = made.remove
    here = await openDatabase(made.where)
    elsewhere = await openDatabase(made.where)
  })
  afterAll(async () => {
    await here.close()
    await elsewhere.close()
    await remove()
  })
  const add = (database: Database, domain: string) =>
    database.inTransaction(tx => tx.query('INSERT INTO trusted_domains (domain) VALUES (?)', [domain]))

  it('is the one that is, whoever wrote, here or in another replica, even while many ask', async () => {
    for (let i = 0; i < 50; i++) {
      await add(i % 2 ? here : elsewhere, `${i}.example`)
      expect(await Promise.all(Array.from({ length: 5 }, () => here.count(COUNT)))).toEqual(Array(5).fill(i + 1))
    }
  })

  it('does not count what was rolled back', async () => {
    const before = await here.count(COUNT)
    await here
      .inTransaction(async tx => {
        await tx.query("INSERT INTO trusted_domains (domain) VALUES ('never.example')")
        expect(await here.count(COUNT)).toBe(before)
        throw new Error('no')
      })
      .catch(() => {})
    expect(await here.count(COUNT)).toBe(before)
  })

  it('tells one question from another', async () => {
    const where = `${COUNT} WHERE domain = ?`
    expect(await Promise.all([here.count(where, ['1.example']), here.count(where, ['no.example'])])).toEqual([1, 0])
  })

  it('fails for who asked when it failed, and not for the next', async () => {
    await expect(here.count('SELECT COUNT(*) FROM nowhere')).rejects.toThrow()
    expect(await here.count(COUNT)).toBe(50)
  })
})

it('who asks while it is being counted is told what was counted after they asked', async () => {
  let state = 0
  let counts = 0
  const count = togetherWithOthers(async () => {
    counts++
    const seen = state
    await pause(5)
    return seen
  })
  const first = count('?')
  state = 1
  const others = Array.from({ length: 20 }, () => count('?'))
  expect(await first).toBe(0)
  expect(await Promise.all(others)).toEqual(Array(20).fill(1))
  expect(counts).toBe(2)
  state = 2
  expect(await count('?')).toBe(2)
})
