import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { isCountry, parseEmail, SMS_PER_DAY, SMS_PER_NUMBER_AND_DAY } from '@foyer/domain'
import { z } from 'zod'

/** Environment variables alone decide; every mistake is told at start, in one list. */
export interface Config {
  port: number
  host: string
  /** Without a trailing slash. Every link is built from it, never from a request. */
  publicUrl: string
  database: { kind: 'sqlite'; path: string } | { kind: 'mysql'; url: string; poolSize?: number }
  smtpUrl: string | null
  mailFrom: { name: string | null; address: string } | null
  vonage: {
    apiKey: string
    apiSecret: string
    from: string
    apiUrl: string | null
    signatureSecret: string | null
  } | null
  sms: {
    /** ISO countries that SMS go to; null for all. */
    countries: string[] | null
    perNumberAndDay: number
    perDay: number
  }
  defaultCountry: string | null
  commercial: boolean
  firstAdmin: { email: string; password: string } | null
  invitationDays: number
  trustProxy: string[]
  /** Networks of the house that webhooks may lead into. */
  webhookNetworks: string[]
  /** At a terminal a person reads: only what they should act on. Elsewhere a program collects: every request. */
  logLevel: string
  /** Unless NODE_ENV is development. */
  production: boolean
}

/** Thrown with one line for each mistake; the program prints it and stops. */
export class ConfigMistakes extends Error {}

// An empty value is what .env files and compose files leave behind: it means "not set".
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess(value => (value === '' ? undefined : value), type.optional())
const urlOf = (...protocols: string[]) =>
  z.string().refine(text => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be a URL that begins with ${protocols.map(protocol => `${protocol}://`).join(' or ')}`,
  })

const limit = z.coerce.number({ error: 'must be a number' }).int().min(0).max(1_000_000)
const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)

const Environment = z.object({
  PORT: optional(z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535)),
  HOST: optional(z.string()),
  PUBLIC_URL: optional(
    urlOf('http', 'https').refine(text => /^https?:\/\/[^/?#]+\/?$/.test(text), {
      error: 'must be like https://foyer.corp.com, without a path, a question or a #',
    }),
  ),
  DATABASE_URL: optional(
    z
      .string()
      .refine(
        text =>
          /^sqlite:.+/.test(text) ||
          (text.startsWith('mysql://') && URL.canParse(text) && new URL(text).pathname.length > 1),
        {
          error: 'must be like sqlite:data/foyer.sqlite or mysql://user:password@host:3306/foyer',
        },
      ),
  ),
  SMTP_URL: optional(urlOf('smtp', 'smtps')),
  MAIL_FROM: optional(
    z.string().refine(text => parseMailFrom(text) !== null, {
      error: 'must be an address like “Foyer <foyer@corp.com>”',
    }),
  ),
  VONAGE_API_KEY: optional(z.string()),
  VONAGE_API_SECRET: optional(z.string()),
  VONAGE_FROM: optional(z.string()),
  VONAGE_API_URL: optional(urlOf('http', 'https')),
  VONAGE_SIGNATURE_SECRET: optional(z.string()),
  SMS_COUNTRIES: optional(
    z.string().refine(text => listOf(text).every(part => isCountry(part.toUpperCase())), {
      error: 'must be ISO country codes, separated by commas, like DE,AT,CH',
    }),
  ),
  SMS_PER_NUMBER_AND_DAY: optional(limit),
  SMS_PER_DAY: optional(limit),
  DEFAULT_COUNTRY: optional(
    z.string().toUpperCase().refine(isCountry, { error: 'must be an ISO country code like DE' }),
  ),
  FOYER_PLAN: optional(z.enum(['commercial', 'free'], { error: 'must be commercial or free' })),
  FOYER_ADMIN_EMAIL: optional(
    z.string().refine(text => parseEmail(text) !== null, {
      error: 'must be an e-mail address',
    }),
  ),
  FOYER_ADMIN_PASSWORD: optional(z.string()),
  INVITATION_DAYS: optional(z.coerce.number({ error: 'must be a number of days' }).int().min(1).max(365)),
  TRUST_PROXY: optional(
    z.string().refine(text => listOf(text).every(isNetwork), {
      error: 'must be addresses or networks of proxies, separated by commas, like 127.0.0.1 or 10.0.0.0/8',
    }),
  ),
  WEBHOOK_ALLOWED_NETWORKS: optional(
    z.string().refine(text => listOf(text).every(isNetwork), {
      error: 'must be addresses or networks, separated by commas, like 10.0.0.0/8 or 127.0.0.1',
    }),
  ),
  LOG_LEVEL: optional(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    }),
  ),
  NODE_ENV: optional(z.string()),
})

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** Reads `.env` beside the working directory, if there is one; what the environment already has wins. */
export function loadDotEnv(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path)
}

export function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(env)
  const mistakes = parsed.success ? [] : parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  const together = (names: string[]) => {
    const given = names.filter(name => env[name])
    if (given.length === 0 || given.length === names.length) return
    mistakes.push(`${names.filter(name => !env[name]).join(', ')} is missing: ${names.join(', ')} go together`)
  }
  together(['SMTP_URL', 'MAIL_FROM'])
  together(['VONAGE_API_KEY', 'VONAGE_API_SECRET', 'VONAGE_FROM'])
  together(['FOYER_ADMIN_EMAIL', 'FOYER_ADMIN_PASSWORD'])
  if (!parsed.success || mistakes.length > 0) {
    throw new ConfigMistakes(['The configuration has mistakes:', ...mistakes.map(line => `  - ${line}`)].join('\n'))
  }
  const it = parsed.data
  const port = it.PORT ?? 4000
  return {
    port,
    host: it.HOST ?? '127.0.0.1',
    publicUrl: (it.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    database: parseDatabaseUrl(it.DATABASE_URL ?? 'sqlite:data/foyer.sqlite'),
    smtpUrl: it.SMTP_URL ?? null,
    mailFrom: it.MAIL_FROM ? parseMailFrom(it.MAIL_FROM) : null,
    vonage:
      it.VONAGE_API_KEY && it.VONAGE_API_SECRET && it.VONAGE_FROM
        ? {
            apiKey: it.VONAGE_API_KEY,
            apiSecret: it.VONAGE_API_SECRET,
            from: it.VONAGE_FROM,
            apiUrl: it.VONAGE_API_URL ?? null,
            signatureSecret: it.VONAGE_SIGNATURE_SECRET ?? null,
          }
        : null,
    sms: {
      countries: it.SMS_COUNTRIES ? listOf(it.SMS_COUNTRIES.toUpperCase()) : null,
      perNumberAndDay: it.SMS_PER_NUMBER_AND_DAY ?? SMS_PER_NUMBER_AND_DAY,
      perDay: it.SMS_PER_DAY ?? SMS_PER_DAY,
    },
    defaultCountry: it.DEFAULT_COUNTRY ?? null,
    commercial: (it.FOYER_PLAN ?? 'commercial') === 'commercial',
    firstAdmin:
      it.FOYER_ADMIN_EMAIL && it.FOYER_ADMIN_PASSWORD
        ? { email: it.FOYER_ADMIN_EMAIL, password: it.FOYER_ADMIN_PASSWORD }
        : null,
    invitationDays: it.INVITATION_DAYS ?? 14,
    trustProxy: listOf(it.TRUST_PROXY),
    webhookNetworks: listOf(it.WEBHOOK_ALLOWED_NETWORKS),
    logLevel: it.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
    production: it.NODE_ENV !== 'development',
  }
}

function parseDatabaseUrl(url: string): Config['database'] {
  return url.startsWith('sqlite:')
    ? {
        kind: 'sqlite',
        path: url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, ''),
      }
    : { kind: 'mysql', url }
}

function parseMailFrom(text: string): { name: string | null; address: string } | null {
  const [, name, bracketed] = /^\s*(?:"?([^"<>]*?)"?\s*)?<([^<>]+)>\s*$/.exec(text) ?? [null, null, text]
  const email = parseEmail(bracketed ?? '') ?? localAddress(bracketed ?? '')
  return email && { name: name?.trim() || null, address: email.address }
}

// A mail relay inside the house may well send as foyer@localhost.
function localAddress(text: string) {
  return /^[\w.+-]+@[\w-]+$/.test(text.trim()) ? { address: text.trim() } : null
}
