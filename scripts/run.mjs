import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository's root: every script runs from there, wherever it was called. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Turbo neither reports nor looks for updates. */
const quietTurbo = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' }

/** Runs a command with this terminal's input and output; resolves to its exit code. Signals reach it by the terminal, or by us. */
export function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quietTurbo, ...env },
    // On Windows pnpm and turbo are .cmd files, which only a shell starts.
    shell: process.platform === 'win32',
  })
  const pass = signal => child.kill(signal)
  process.on('SIGTERM', pass)
  process.on('SIGINT', () => {})
  return new Promise(resolve => {
    child.on('error', error => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', pass)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

/** Runs a command and shows what it printed only if it fails; then this script stops, too. */
export function quietly(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...quietTurbo },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(`${stdout ?? ''}${stderr ?? ''}`)
  process.exit(status ?? 1)
}

/** Runs a command and stops this script with its exit code if it fails. */
export async function must(command, args, env) {
  const code = await run(command, args, env)
  if (code !== 0) process.exit(code)
}
