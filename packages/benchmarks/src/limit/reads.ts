import { createServer, type ServerResponse } from 'node:http'
import { applicants, employees, invitations, type Select, searched } from './pages.ts'
import { openSelect } from './select.ts'

/**
 * What is possible at all: Node's bare `http`, prepared statements and JSON written by hand. No sessions, no permissions, no
 * GraphQL, no log. An application is measured beside it.
 */
const select: Select = openSelect(process.env.DATABASE_URL ?? '')

type Answer = (asked: URLSearchParams) => unknown
const answers: Record<string, Answer> = {
  '/healthz': () => 'ok',
  '/employees': asked => employees(select, asked),
  '/search': asked => searched(select, asked),
  '/applicants': asked => applicants(select, asked),
  '/invitations': asked => invitations(select, asked),
}

createServer(async (request, response) => {
  const url = request.url ?? ''
  const mark = url.indexOf('?')
  const answer = answers[mark < 0 ? url : url.slice(0, mark)]
  try {
    if (!answer) throw new Error('There is nothing here.')
    send(response, 200, { data: await answer(new URLSearchParams(mark < 0 ? '' : url.slice(mark))) })
  } catch (error) {
    send(response, 500, { errors: [{ message: String(error) }] })
  }
}).listen(Number(process.env.PORT), '127.0.0.1')

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

process.on('SIGTERM', () => process.exit(0))
