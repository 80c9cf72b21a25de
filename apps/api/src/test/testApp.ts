import type { AddressInfo } from 'node:net'
import { graphql } from '@foyer/schema/client'
import type { TadaDocumentNode } from 'gql.tada'
import { type GraphQLFormattedError, print } from 'graphql'
import { parseConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { type Running, start } from '../start.ts'
import { newDatabase } from './databases.ts'
import { eventually } from './eventually.ts'
import { type Received, startMailServer } from './mailServer.ts'
import { type ReceivedSms, startVonageServer, type VonageServer, vonageEnvironment } from './vonageServer.ts'

export const ADMIN = {
  email: 'ada@acme.example',
  password: 'correct horse battery staple',
}
/** Good enough for anyone. */
export const PASSWORD = 'violet tractor seldom hums'

interface Answer<Data> {
  status: number
  data: Data
  errors?: readonly GraphQLFormattedError[]
}

/** Somebody's browser or program: keeps its cookie, speaks GraphQL over HTTP. */
export class Client {
  cookie: string | null = null

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  async post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.cookie && { cookie: this.cookie }),
        ...this.headers,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      this.cookie = pair && !pair.endsWith('=') ? pair : null
    }
    return response
  }

  async ask<Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables?: Variables,
  ): Promise<Answer<Data>> {
    const response = await this.post({ query: print(document), variables })
    return {
      status: response.status,
      ...((await response.json()) as Omit<Answer<Data>, 'status'>),
    }
  }

  /** Asks and expects no error; refusals are data. */
  async run<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables?: Variables): Promise<Data> {
    const { data, errors } = await this.ask(document, variables)
    if (errors) throw new Error(`${errors[0]?.extensions?.code}: ${errors[0]?.message}`)
    return data
  }

  get(path: string, method = 'GET'): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: this.cookie ? { cookie: this.cookie } : {},
      redirect: 'manual',
    })
  }
}

export interface TestApp extends Running {
  url: string
  received: Received[]
  /** Every line that the program logged. */
  logged: string[]
  client(headers?: Record<string, string>): Client
  /** Signs in, and fails if that is refused. */
  signedIn(login: string, password: string): Promise<Client>
  admin: Client
  /** Waits for the mails to an address, at least so many. */
  mailsTo(address: string, atLeast?: number): Promise<Received[]>
  /** The secret behind the # in the latest mail to an address that has one. */
  tokenFor(address: string, atLeast?: number): Promise<string>
  /** Sends its SMS, if asked for; without it they are captured. */
  vonage: VonageServer | null
  /** Waits for the SMS to a number, at least so many. */
  smsTo(number: string, atLeast?: number): Promise<ReceivedSms[]>
  /** Waits for what goes on behind the answers. */
  settled(): Promise<void>
  /** Another process beside it, on the same database. */
  replica(): Promise<Replica>
  /** Moves the clock. */
  later(ms: number): void
  remove(): Promise<void>
}

export interface Replica extends Running {
  url: string
  /** As somebody who is signed in already. */
  as(client: Client): Client
}

/** The whole program as it runs, with a real mail server beside it and a database of its own. */
export async function startTestApp(
  env: Record<string, string> = {},
  { poolSize, vonage: withVonage = false }: { poolSize?: number; vonage?: boolean } = {},
): Promise<TestApp> {
  const { where, remove } = await newDatabase()
  const mail = await startMailServer()
  const vonage = withVonage ? await startVonageServer() : null
  let ahead = 0
  const config = {
    ...parseConfig({
      SMTP_URL: mail.url,
      MAIL_FROM: 'Foyer <foyer@acme.example>',
      PUBLIC_URL: 'http://foyer.acme.example',
      FOYER_ADMIN_EMAIL: ADMIN.email,
      FOYER_ADMIN_PASSWORD: ADMIN.password,
      ...(vonage && vonageEnvironment(vonage)),
      ...env,
    }),
    database: where.kind === 'mysql' ? { ...where, poolSize } : where,
  }
  const logged: string[] = []
  const log = openLog('trace', {
    write(line) {
      logged.push(line)
      if (process.env.TEST_LOG) process.stdout.write(line)
    },
  })
  const open = async () => {
    const running = await start(config, log, { clock: () => Date.now() + ahead })
    await running.http.listen({ port: 0, host: '127.0.0.1' })
    return { running, url: `http://127.0.0.1:${(running.http.server.address() as AddressInfo).port}` }
  }
  const { running, url } = await open()

  const client = (headers?: Record<string, string>) => new Client(url, headers)
  const signedIn = async (login: string, password: string) => {
    const it = client()
    const { signIn } = await it.run(SignIn, { input: { login, password } })
    if (signIn.__typename !== 'Viewer') throw new Error(`${signIn.code}: ${signIn.message}`)
    return it
  }
  const mailsTo = (address: string, atLeast = 1) =>
    eventually(() => {
      const mails = mail.received.filter(it => it.recipients.includes(address))
      if (mails.length < atLeast) throw new Error(`${mails.length} mails to ${address}, not ${atLeast}`)
      return mails
    })
  const smsTo = (number: string, atLeast = 1) =>
    eventually(() => {
      const all = vonage?.accepted.filter(({ to }) => to === number.replace(/\D/g, '')) ?? []
      if (all.length < atLeast) throw new Error(`${all.length} SMS to ${number}, not ${atLeast}`)
      return all
    })
  const app = {
    ...running,
    url,
    vonage,
    smsTo,
    received: mail.received,
    logged,
    client,
    signedIn,
    mailsTo,
    admin: client(),
    async tokenFor(address: string, atLeast = 1) {
      const texts = (await mailsTo(address, atLeast)).map(({ mail }) => mail.text ?? '')
      // A digest without one may have been faster, or slower.
      const [token] = texts.flatMap(text => /#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? []).slice(-1)
      if (!token) throw new Error(`No link in the mails to ${address}: ${texts.join('\n')}`)
      return token
    },
    async replica() {
      const other = await open()
      const as = ({ cookie }: Client) => Object.assign(new Client(other.url), { cookie })
      return { ...other.running, url: other.url, as }
    },
    later(ms: number) {
      ahead += ms
    },
    async remove() {
      await running.stop()
      await mail.stop()
      await vonage?.stop()
      await remove()
    },
  }
  if (config.firstAdmin) app.admin = await signedIn(ADMIN.email, ADMIN.password)
  return app
}

export const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on Viewer { user { id email status role } mustChangePassword }
      ... on Refusal { code message field retryAfterSeconds }
    }
  }
`)
