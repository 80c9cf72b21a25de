import { Pool } from 'undici'
import { cpuSeconds, megabytes } from './process.ts'
import type { Question, Server } from './servers.ts'

export const CONNECTIONS = 16

export interface Measured {
  perSecond: number
  p50: number
  p99: number
  /** Milliseconds of processor for each request, of the application alone. */
  cpuMs: number
  memory: number
}

/** Asks one question over and over, on so many connections at once, each waiting for its answer. */
export async function load(
  server: Server,
  { path, body }: Question,
  { seconds, cookie }: { seconds: number; cookie?: string },
): Promise<Measured> {
  const pool = new Pool(server.url, { connections: CONNECTIONS, pipelining: 1 })
  const times: number[] = []
  const headers = { ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) }
  const method = body ? 'POST' : 'GET'
  const cpuBefore = cpuSeconds(server.pid)
  const begin = performance.now()
  const end = begin + seconds * 1_000
  const askOn = async () => {
    while (performance.now() < end) {
      const since = performance.now()
      const answer = await pool.request({ path, method, headers, body })
      await answer.body.dump()
      if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}.`)
      times.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, askOn))
  const took = (performance.now() - begin) / 1_000
  const cpu = cpuSeconds(server.pid) - cpuBefore
  await pool.close()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return {
    perSecond: times.length / took,
    p50: at(0.5),
    p99: at(0.99),
    cpuMs: (cpu * 1_000) / times.length,
    memory: megabytes(server.pid, 'VmRSS'),
  }
}
