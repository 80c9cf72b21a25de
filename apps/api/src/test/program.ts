import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Config } from '../config.ts'

const API = fileURLToPath(new URL('../..', import.meta.url))

/** Foyer as a process of its own, which can be killed. */
export interface RunningProgram {
  /** Ends it without a chance to tidy up. */
  kill(): void
  /** Asks it to end; its exit code. */
  terminate(): Promise<number | null>
  /** Its exit code; null when it was killed. */
  ended: Promise<number | null>
}

/** The program as it is shipped, built for the one who asks. Its parts outside the bundle are found from below here only. */
export async function buildProgram() {
  const folder = mkdtempSync(join(API, 'node_modules', '.program-'))
  await promisify(execFile)(process.execPath, ['build.mjs', join(folder, 'dist')], { cwd: API })
  return {
    /** Starts it with nothing of this machine's environment, in a folder without a .env. */
    start(database: Config['database'], env: Record<string, string>): RunningProgram {
      const child = spawn(process.execPath, [join(folder, 'dist/server.js')], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: database.kind === 'sqlite' ? `sqlite:${database.path}` : database.url,
          PORT: '0',
          LOG_LEVEL: 'fatal',
          ...env,
        },
      })
      const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
      return {
        kill: () => void child.kill('SIGKILL'),
        terminate() {
          child.kill('SIGTERM')
          return ended
        },
        ended,
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
