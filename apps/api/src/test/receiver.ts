import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export interface Received {
  id: string
  type: string
  data: Record<string, { id?: string } | unknown>
  /** How often it was sent by then. */
  headers: IncomingHttpHeaders
  body: string
}

type Answer = (response: ServerResponse, received: Received) => void

/** Somebody else's program that takes events, as badly as it is told to; each is checked by the specification's own library. */
export async function startReceiver() {
  const all: Received[] = []
  const accepted: Received[] = []
  let secret = ''
  let answer: Answer = response => response.writeHead(204).end()
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      const { type, data } = JSON.parse(body)
      const received = { id: String(request.headers['webhook-id']), type, data, headers: request.headers, body }
      all.push(received)
      response.on('finish', () => {
        if (response.statusCode >= 200 && response.statusCode < 300) accepted.push(received)
      })
      answer(response, received)
    })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    /** Every request, accepted or not. */
    all,
    accepted,
    answers(next: Answer) {
      answer = next
    },
    checksWith(next: string) {
      secret = next
    },
    /** Throws unless the event was signed with the secret. The clock of a test may be ahead, so time is not judged. */
    verify({ headers, body }: Received, by = secret) {
      const now = Date.now
      Date.now = () => Number(headers['webhook-timestamp']) * 1_000
      try {
        return new Webhook(by).verify(body, headers as Record<string, string>)
      } finally {
        Date.now = now
      }
    },
    stop() {
      server.closeAllConnections()
      return new Promise<void>(done => server.close(() => done()))
    },
  }
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>
