import { spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { devNull } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { request } from 'undici'
import type { Database } from './databases.ts'

const SERVER = fileURLToPath(new URL('../../../apps/api/dist/server.js', import.meta.url))
const READS = fileURLToPath(new URL('../dist/reads.js', import.meta.url))
const WRITES = fileURLToPath(new URL('../dist/writes.js', import.meta.url))

export const ADMIN = { email: 'ada@corp.example', password: 'correct horse battery staple' }

export interface Server {
  url: string
  pid: number
  stop(): Promise<void>
}

/** A file that Node runs, and what its environment says. */
interface Program {
  file: string
  env: Record<string, string>
}

/** One question: its path, and its body if it is a POST. */
export interface Question {
  path: string
  body?: string
}

/** The program as it runs in production, its log on. */
export const foyer = (database: Database): Program => ({
  file: SERVER,
  env: {
    DATABASE_URL: database.url,
    FOYER_ADMIN_EMAIL: ADMIN.email,
    FOYER_ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'info',
    NODE_ENV: 'production',
    // Many sign in from one address here, and nobody is mailed.
    SMTP_URL: '',
    MAIL_FROM: '',
  },
})

/** The bare servers: what is possible at all. */
export const limitOfReads = (database: Database): Program => ({ file: READS, env: { DATABASE_URL: database.url } })
export const limitOfWrites = ({ kind, name }: Database): Program => ({
  file: WRITES,
  env: { BENCH_KIND: kind, BENCH_NAME: name },
})

/** Each in one file of JavaScript, as the program is. */
export async function buildLimits(): Promise<void> {
  const source = (name: string) => fileURLToPath(new URL(`./limit/${name}.ts`, import.meta.url))
  await build({
    entryPoints: [source('reads'), source('writes')],
    outdir: dirname(READS),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    external: ['better-sqlite3', '@node-rs/argon2'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  })
}

/** Starts a program and waits until it answers. */
export async function start(program: Program): Promise<Server> {
  const server = await launch(program)
  await untilAnswered(server, () => request(`${server.url}/healthz`))
  return server
}

/** Asks until there is an answer. */
export async function untilAnswered(
  server: Server,
  asked: () => Promise<{ statusCode: number; body: { dump(): Promise<void> } }>,
  everyMs = 25,
): Promise<void> {
  const giveUp = Date.now() + 60_000
  while (Date.now() < giveUp) {
    const answer = await asked().catch(() => null)
    await answer?.body.dump()
    if (answer?.statusCode === 200) return
    await pause(everyMs)
  }
  await server.stop()
  throw new Error('A server does not answer. Its errors are above.')
}

/** Starts a server without waiting for it; what it logs goes where a service's log goes that nobody reads. */
export async function launch({ file, env }: Program): Promise<Server> {
  if (!existsSync(file)) throw new Error(`${file} is missing: pnpm build`)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [...profiled(file), file], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, ...env },
    stdio: ['ignore', openSync(devNull, 'w'), 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  if (child.pid === undefined) throw new Error(`${file} could not be started.`)
  return {
    url,
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** With BENCH_PROFILE, a folder, V8 writes there where the program's time went; the figures of such a run are worth less. */
function profiled(file: string): string[] {
  const folder = process.env.BENCH_PROFILE
  return folder && file === SERVER ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}
