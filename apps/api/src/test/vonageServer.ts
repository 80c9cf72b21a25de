import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An SMS as Vonage got it, whatever it answered. */
export interface ReceivedSms {
  /** Digits only, as Vonage wants it. */
  to: string
  from: string
  text: string
  type: string
  clientRef: string
  callback: string | null
  /** One for each part; none if it was not accepted. */
  messageIds: string[]
}

/** What Vonage answers: a status for each part, any HTTP answer, nothing at all, or it hangs up. */
export type VonageAnswer =
  | { statuses: number[]; delayMs?: number }
  | { http: number; headers?: Record<string, string>; body?: string }
  | 'silence'
  | 'hang up'

export type SignatureMethod = 'md5hash' | 'md5' | 'sha1' | 'sha256' | 'sha512'

interface ReceiptOptions {
  signature?: SignatureMethod | 'none'
  secret?: string
  as?: 'json' | 'form'
  /** What else stands in it, or instead. */
  fields?: Record<string, string>
  /** What is changed after it was signed. */
  forged?: Record<string, string>
  /** Seconds since 1970. */
  timestamp?: number
  /** Where Foyer really listens, when PUBLIC_URL is only a name. */
  at?: string
}

export interface VonageServer {
  url: string
  apiKey: string
  apiSecret: string
  signatureSecret: string
  /** Every SMS that was accepted, in order. */
  accepted: ReceivedSms[]
  /** Every request with the right key, in order. */
  asked: ReceivedSms[]
  /** What it answers next; then the one after that; then it accepts. */
  next(...answers: VonageAnswer[]): void
  /** What it answers for this number from now on. */
  always(number: string, answer: VonageAnswer): void
  /** How many connections stand open. */
  connections(): Promise<number>
  /** Tells Foyer what became of an SMS, as Vonage does. */
  receipt(sms: ReceivedSms, status: string, errCode?: string, options?: ReceiptOptions): Promise<Response>
  stop(): Promise<void>
}

/** A stand-in of Vonage's SMS API: POST /sms/json and signed delivery receipts, as documented. */
export async function startVonageServer({ port = 0, delayMs = 0 } = {}): Promise<VonageServer> {
  const queued: VonageAnswer[] = []
  const fixed = new Map<string, VonageAnswer>()
  const it = {
    apiKey: 'abcd1234',
    apiSecret: 'Sesame-Open-0123456',
    signatureSecret: 'a-signature-secret-of-foyer',
    accepted: [] as ReceivedSms[],
    asked: [] as ReceivedSms[],
  }

  const server = createServer(async (request, response) => {
    const fields = await fieldsOf(request)
    if (request.method !== 'POST' || request.url !== '/sms/json') return void response.writeHead(404).end()
    if (!isRight(request, fields, it)) return send(response, { statuses: [4] }, [])
    const sms = smsOf(fields)
    it.asked.push(sms)
    const answer = queued.shift() ?? fixed.get(sms.to) ?? { statuses: [statusOf(sms)] }
    if (answer === 'silence') return
    if (answer === 'hang up') return void request.socket.destroy()
    const wait = 'statuses' in answer ? (answer.delayMs ?? delayMs) : 0
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
    if ('statuses' in answer && answer.statuses.every(status => status === 0)) {
      sms.messageIds = answer.statuses.map(() => randomBytes(8).toString('hex').toUpperCase())
      it.accepted.push(sms)
    }
    send(response, answer, sms.messageIds)
  })
  await new Promise<void>(ready => server.listen(port, '127.0.0.1', ready))

  return {
    ...it,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (...answers) => void queued.push(...answers),
    always: (number, answer) => void fixed.set(digits(number), answer),
    connections: () => new Promise(resolve => server.getConnections((_error, count) => resolve(count))),
    receipt: (sms, status, errCode = '0', options = {}) => sendReceipt(it, sms, status, errCode, options),
    async stop() {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
}

/** How Foyer is told to use it. */
export const vonageEnvironment = ({ url, apiKey, apiSecret, signatureSecret }: VonageServer) => ({
  VONAGE_API_URL: url,
  VONAGE_API_KEY: apiKey,
  VONAGE_API_SECRET: apiSecret,
  VONAGE_FROM: 'Foyer',
  VONAGE_SIGNATURE_SECRET: signatureSecret,
})

/** Form or JSON, as the API takes both. */
async function fieldsOf(request: IncomingMessage): Promise<Record<string, string>> {
  let body = ''
  for await (const chunk of request) body += chunk
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(body)
  return Object.fromEntries(new URLSearchParams(body))
}

function isRight(
  { headers }: IncomingMessage,
  { api_key, api_secret }: Record<string, string>,
  { apiKey, apiSecret }: { apiKey: string; apiSecret: string },
): boolean {
  const basic = `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`
  return headers.authorization === basic || (api_key === apiKey && api_secret === apiSecret)
}

function smsOf(fields: Record<string, string>): ReceivedSms {
  const { to = '', from = '', text = '', type = 'text', callback = null } = fields
  return { to, from, text, type, callback, clientRef: fields['client-ref'] ?? '', messageIds: [] }
}

/** What the documentation says of what is missing or wrong. */
function statusOf({ to, from, text, clientRef }: ReceivedSms): number {
  if (!to || !from || !text) return 2
  return /^\d{7,15}$/.test(to) && clientRef.length <= 40 ? 0 : 3
}

function send(response: ServerResponse, answer: Exclude<VonageAnswer, string>, messageIds: string[]): void {
  if ('http' in answer) {
    const headers = { 'content-type': 'application/json', ...answer.headers }
    return void response.writeHead(answer.http, headers).end(answer.body ?? '')
  }
  const messages = answer.statuses.map((status, part) =>
    status === 0
      ? { to: 'a number', 'message-id': messageIds[part] ?? 'a part', status: '0', 'remaining-balance': '3.14' }
      : { status: String(status), 'error-text': `Status ${status}` },
  )
  const body = JSON.stringify({ 'message-count': String(messages.length), messages })
  response.writeHead(200, { 'content-type': 'application/json' }).end(body)
}

function sendReceipt(
  { apiKey, signatureSecret }: { apiKey: string; signatureSecret: string },
  sms: ReceivedSms,
  status: string,
  errCode: string,
  options: ReceiptOptions,
): Promise<Response> {
  const { signature = 'sha256', secret = signatureSecret, as = 'json', fields = {}, forged = {} } = options
  const timestamp = options.timestamp ?? Math.floor(Date.now() / 1_000)
  const receipt: Record<string, string> = {
    'api-key': apiKey,
    msisdn: sms.to,
    to: sms.from,
    'network-code': '26201',
    messageId: sms.messageIds[0] ?? randomBytes(8).toString('hex'),
    price: '0.07',
    status,
    scts: '2611241200',
    'err-code': errCode,
    'client-ref': sms.clientRef,
    'message-timestamp': new Date(timestamp * 1_000).toISOString().slice(0, 19).replace('T', ' '),
    ...fields,
  }
  const signed =
    signature === 'none' ? receipt : withSignature({ timestamp: String(timestamp), ...receipt }, signature, secret)
  const sent = { ...signed, ...forged }
  const callback = new URL(sms.callback ?? 'http://127.0.0.1/vonage/receipts')
  const address = options.at ? new URL(callback.pathname, options.at) : callback
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': as === 'json' ? 'application/json' : 'application/x-www-form-urlencoded' },
    body: as === 'json' ? JSON.stringify(sent) : new URLSearchParams(sent).toString(),
  })
}

/** As Vonage signs: `&key=value` of all fields in the order of their names, & and = in values written as _. */
function withSignature(
  fields: Record<string, string>,
  method: SignatureMethod,
  secret: string,
): Record<string, string> {
  const all: Record<string, string> = { ...fields, nonce: randomUUID() }
  const names = Object.keys(all).sort()
  const text = names.map(name => `&${name}=${String(all[name]).replace(/[&=]/g, '_')}`).join('')
  const sig =
    method === 'md5hash'
      ? createHash('md5')
          .update(text + secret)
          .digest('hex')
      : createHmac(method, secret).update(text).digest('hex').toUpperCase()
  return { ...all, sig }
}

const digits = (number: string) => number.replace(/\D/g, '')
