import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postJson } from '../integration/outgoing.ts'
import { isOutOfTime, withTimeLimit } from './timeLimit.ts'

const server = createServer(() => undefined)
let url: string
beforeAll(async () => {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** What the process does by itself every now and then. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}

const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    error => error,
  )

test('a server that hangs is left when the time is over, whatever was collected as garbage meanwhile', async () => {
  const outer = new AbortController()
  const left = reason(withTimeLimit(600, outer.signal, signal => postJson(url, '{}', { signal })))
  const collecting = setInterval(collectGarbage, 100)
  const error = await left
  clearInterval(collecting)
  expect(isOutOfTime(error)).toBe(true)
}, 5_000)

test('it ends with what it stands under, and that is not its time', async () => {
  const outer = new AbortController()
  const left = reason(withTimeLimit(60_000, outer.signal, signal => postJson(url, '{}', { signal })))
  outer.abort()
  expect(isOutOfTime(await left)).toBe(false)
  const late = reason(withTimeLimit(60_000, outer.signal, signal => postJson(url, '{}', { signal })))
  expect(isOutOfTime(await late)).toBe(false)
})

test('what is done in time is what it is', async () => {
  expect(await withTimeLimit(60_000, null, async () => 7)).toBe(7)
  await expect(withTimeLimit(60_000, null, () => Promise.reject(new Error('Its own')))).rejects.toThrow('Its own')
})
