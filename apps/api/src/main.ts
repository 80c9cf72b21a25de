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

const DATABASE_MISTAKES: Record<string, string> = {
  ECONNREFUSED: 'No database server answers there. Start it, or correct its address.',
  ENOTFOUND: 'The database server’s name is not known. Correct it.',
  ETIMEDOUT: 'The database server does not answer. Is there a firewall between?',
  ER_ACCESS_DENIED_ERROR: 'The database refuses the user or the password.',
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: 'The database refuses the user or the password.',
  ER_DBACCESS_DENIED_ERROR: 'The database user may not use this database. Grant them all rights on it.',
  ER_BAD_DB_ERROR: 'There is no such database. Create it; Foyer fills it.',
  ER_NO_DB_ERROR: 'No database is named. Put its name behind the last slash.',
  EACCES: 'This file or folder may not be written by the user who starts Foyer.',
  ENOENT: 'This folder cannot be made.',
  EROFS: 'This folder is on a read-only file system.',
  ENOTDIR: 'A part of this path is a file, not a folder.',
  EEXIST: 'A part of this path is a file, not a folder.',
  SQLITE_CANTOPEN: 'The database file cannot be opened. Is it a folder, or may it not be written?',
  SQLITE_NOTADB: 'This file is not an SQLite database.',
  SQLITE_READONLY: 'The database file may not be written by the user who starts Foyer.',
}

/** What went wrong at start, in words that say what to do; a fault keeps its trace. */
function whyNot(error: NodeJS.ErrnoException): unknown {
  if (error instanceof ConfigMistakes) return error.message
  if (error instanceof Refused) return `${error.field ?? 'The first admin'}: ${error.message}`
  if (error.code === 'EADDRINUSE') return 'Another program listens on this port. Stop it, or set PORT to another one.'
  const database = DATABASE_MISTAKES[String(error.code)]
  if (database) return `${database} (DATABASE_URL: ${error.message})`
  if (error.code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine.'
  return error
}

main().catch(error => {
  console.error(whyNot(error))
  process.exit(1)
})
