import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { startVonageServer, type VonageServer, vonageEnvironment } from '../../api/src/test/vonageServer.ts'

// The server's own driver, to turn time forward where no door does.
const Database = createRequire(fileURLToPath(new URL('../../api/package.json', import.meta.url)))('better-sqlite3')
const SERVER = fileURLToPath(new URL('../../api/dist/server.js', import.meta.url))

export const PASSWORD = 'violet tractor seldom hums'
export const DEMO = {
  admin: 'ada.lindqvist@northwind.example',
  moderator: 'mateo.garcia@northwind.example',
  employee: 'zoe.akerlund@northwind.example',
  password: 'coffee before meetings',
}

interface Foyer {
  url: string
  /** What the terminal shows. */
  printed(): string
  /** The path and fragment of the link in the latest mail to an address, once there are so many. */
  linkTo(address: string, atLeast?: number): Promise<string>
  mailsTo(address: string): ParsedMail[]
  /** Every recipient of every mail, one for each that arrived. */
  recipients(): string[]
  /** As if time had passed for all invitations that are open: they have run out. */
  expireInvitations(): void
  /** Stands in for Vonage, if SMS are configured. */
  vonage: VonageServer
}

interface Options {
  /** How the server is started: empty, or as the demo. */
  demo: boolean
  /** Whether a mail server is configured. */
  mail: boolean
  /** Whether SMS are. */
  sms: boolean
  /** The plan that is paid for. */
  plan: 'commercial' | 'free'
}

/** Every story has the program to itself: a server of its own on an empty database, with a real mail server beside it. */
export const test = base.extend<{ foyer: Foyer } & Options>({
  demo: [false, { option: true }],
  mail: [true, { option: true }],
  sms: [false, { option: true }],
  plan: ['commercial', { option: true }],

  foyer: async ({ demo, mail, sms, plan }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-e2e-'))
    const mails: { to: string; mail: ParsedMail }[] = []
    const smtp = await startMailServer((to, it) => mails.push({ to, mail: it }))
    const vonage = await startVonageServer()
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const env = {
      PATH: process.env.PATH,
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'error',
      FOYER_PLAN: plan,
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32',
      DATABASE_URL: `sqlite:${join(folder, 'foyer.sqlite')}`,
      ...(mail && { SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, MAIL_FROM: 'Foyer <foyer@acme.example>' }),
      ...(sms && { ...vonageEnvironment(vonage), DEFAULT_COUNTRY: 'DE' }),
    }
    // The demo writes below the folder it is started in.
    const server = spawn(process.execPath, [SERVER, ...(demo ? ['--demo'] : [])], { env, cwd: folder })
    let printed = ''
    for (const stream of [server.stdout, server.stderr]) stream.on('data', chunk => (printed += chunk))
    await expect.poll(() => printed, { timeout: 30_000 }).toContain('Foyer is open')

    const mailsTo = (address: string) => mails.filter(({ to }) => to === address).map(({ mail: it }) => it)
    await use({
      url,
      printed: () => printed,
      mailsTo,
      expireInvitations() {
        const database = new Database(join(folder, 'foyer.sqlite'))
        database.exec(`UPDATE invitations SET expires_at = ${Date.now() - 1_000} WHERE open_key IS NOT NULL`)
        database.close()
      },
      vonage,
      recipients: () => mails.map(({ to }) => to),
      async linkTo(address, atLeast = 1) {
        await expect
          .poll(() => mailsTo(address).length, { message: `mails to ${address}` })
          .toBeGreaterThanOrEqual(atLeast)
        const text = mailsTo(address).at(-1)?.text ?? ''
        const link = new RegExp(`${url}(/[\\w/-]+(?:#[\\w-]{43})?)`).exec(text)?.[1]
        if (!link) throw new Error(`No link in the mail to ${address}:\n${text}`)
        return link
      },
    })

    const ended = new Promise(resolve => server.on('exit', resolve))
    server.kill('SIGTERM')
    await ended
    await smtp.stop()
    await vonage.stop()
    rmSync(folder, { recursive: true, force: true })
  },

  baseURL: async ({ foyer }, use) => use(foyer.url),
})

export { expect }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise(done => server.close(done))
  return port
}

async function startMailServer(receive: (to: string, mail: ParsedMail) => void) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      simpleParser(stream).then(mail => {
        for (const { address } of session.envelope.rcptTo) receive(address, mail)
        done()
      }, done)
    },
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return { port, stop: () => new Promise<void>(done => server.close(done)) }
}

/** Sets an empty installation up by the link from the terminal; ends signed in as its admin. */
export async function setUp(page: Page, foyer: Foyer): Promise<void> {
  const link = /(\/set-up#[\w-]{43})/.exec(foyer.printed())?.[1] ?? ''
  await page.goto(link)
  await page.getByLabel('Company name').fill('Acme')
  await page.getByLabel('First name').fill('Ada')
  await page.getByLabel('Last name').fill('Byron')
  await page.getByLabel('Your e-mail address').fill('ada@acme.example')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible()
}

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail or phone number').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible()
}

/** Nothing that axe calls serious or critical, and nothing that has to be scrolled sideways. */
export async function expectAccessible(page: Page, except: string[] = []): Promise<void> {
  // Looking takes a second, in which a toast may begin to fade: what is bad is bad when one looks again.
  const bad = (await violations(page, except)).length > 0 ? await violations(page, except) : []
  expect(bad).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'pixels beyond the right edge').toBeLessThanOrEqual(0)
}

async function violations(page: Page, except: string[]): Promise<string[]> {
  await stillness(page)
  // A captured mail stands in a frame where no script runs, not even axe.
  const found = await new AxeBuilder({ page }).exclude(['iframe', ...except].join()).analyze()
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(', ')}`)
}

/** Fading in is not a contrast: axe looks once things stand still. What turns while one waits never does. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    for (let still = 0; still < 3; still++) {
      await frame()
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      await Promise.all(ending.map(animation => animation.finished.catch(() => null)))
      // One ends and another begins: what fades in, then takes its colour.
      if (ending.length > 0) still = -1
    }
  })
}
