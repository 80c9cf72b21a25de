import { Refused } from '@foyer/domain'
import { ConfigMistakes, loadDotEnv, parseConfig } from './config.ts'
import { openLog } from './log.ts'
import { start } from './start.ts'

/** How long requests and mails under way may take when the process is asked to stop. */
const STOP_WITHIN_MS = 30_000

const DEMO_ENVIRONMENT = {
  DATABASE_URL: 'sqlite:data/demo.sqlite',
  SMTP_URL: '',
  MAIL_FROM: '',
  FOYER_ADMIN_EMAIL: '',
  FOYER_ADMIN_PASSWORD: '',
}

async function main(): Promise<void> {
  loadDotEnv()
  const demo = process.argv.includes('--demo') ? await import('./demo/demo.ts') : null
  // The demo has a database of its own: nobody's company gets made-up people.
  const config = parseConfig({ ...process.env, ...(demo && DEMO_ENVIRONMENT) })
  const running = await start(config, openLog(config.logLevel), { fill: demo?.fillWithDemo })

  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
      await running.stop()
      console.log('  Foyer has stopped.')
      process.exit(0)
    })
  }

  await running.http.listen({ port: config.port, host: config.host })
  welcome(config.publicUrl, running.setUpLink)
  if (demo) console.log(`  Sign in as ${demo.DEMO_LOGINS.join(', ')}\n  with the password: ${demo.DEMO_PASSWORD}\n`)
}

function welcome(publicUrl: string, setUpLink: string | null): void {
  const lines = ['', `  Foyer is open at ${publicUrl}`]
  if (setUpLink) lines.push('', '  Set up your company with this link. It works once:', `  ${setUpLink}`)
  console.log(`${lines.join('\n')}\n`)
}

/** What went wrong at start, in words that say what to do; a fault keeps its trace. */
function whyNot(error: NodeJS.ErrnoException): unknown {
  if (error instanceof ConfigMistakes) return error.message
  if (error instanceof Refused) return `${error.field ?? 'The first admin'}: ${error.message}`
  if (error.code === 'EADDRINUSE') return 'Another program listens on this port. Stop it, or set PORT to another one.'
  if (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND')
    return `The database cannot be reached: ${error.message}`
  return error
}

main().catch(error => {
  console.error(whyNot(error))
  process.exit(1)
})
