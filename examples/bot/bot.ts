// A chat bot that asks whether somebody who registered may come in:  npx tsx bot/bot.ts
//   POST /foyer     Foyer’s webhook `applicant.waiting`: the bot writes the question into the chat
//   POST /command   the chat’s command (Mattermost, Slack and others): `approve ID`, `reject ID`
// Scope: applicants:decide. Decisions stand in the audit log under the token’s owner and its name, so let only those use
// the command who may decide.
import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { graphql, unlessRefused, verifyWebhook } from '@foyer/client'
import { foyer, needed } from '../foyer.ts'

const WEBHOOK_SECRET = needed('WEBHOOK_SECRET', 'what subscribe.ts printed')
const COMMAND_TOKEN = needed('COMMAND_TOKEN', 'what the chat shows that it is the chat')
/** The chat’s incoming webhook; without one, questions are printed. */
const { CHAT_WEBHOOK_URL, PORT = '8080' } = process.env

const Approve = graphql(`
  mutation Approve($ids: [ID!]!) {
    approveApplicants(input: { ids: $ids }) {
      __typename
      ... on ApplicantsPayload { outcomes { user { firstName lastName } refusal { code message } } }
      ... on Refusal { code message }
    }
  }
`)
const Reject = graphql(`
  mutation Reject($ids: [ID!]!) {
    rejectApplicants(input: { ids: $ids }) {
      __typename
      ... on ApplicantsPayload { outcomes { user { firstName lastName } refusal { code message } } }
      ... on Refusal { code message }
    }
  }
`)

/** Events that were handled: Foyer sends one again when it got no answer. A bot that is more than an example keeps them. */
const handled = new Set<string>()

/** Answers 2xx only once the chat has the question: until then Foyer sends the event again. */
async function hear(body: string, headers: IncomingHttpHeaders): Promise<[status: number, answer?: string]> {
  let event: ReturnType<typeof verifyWebhook>
  try {
    event = verifyWebhook(body, headers, WEBHOOK_SECRET)
  } catch {
    return [401, 'Not signed by Foyer.']
  }
  if (event.type === 'applicant.waiting' && !handled.has(event.id)) {
    const { id, firstName, lastName, email } = event.data.applicant
    await say(`${firstName} ${lastName} <${email}> wants to join. Answer “approve ${id}” or “reject ${id}”.`)
    handled.add(event.id)
  }
  return [204]
}

/** What the chat sends: a form with the command’s words, and with a token that only the chat has. */
async function obey(body: string): Promise<[status: number, answer: string]> {
  const form = new URLSearchParams(body)
  if (!isSame(form.get('token') ?? '', COMMAND_TOKEN)) return [401, 'Who is this?']
  const [verb, id = ''] = (form.get('text') ?? '').trim().split(/\s+/)
  if (verb === 'approve') return [200, toldOf('approved', (await foyer.run(Approve, { ids: [id] })).approveApplicants)]
  if (verb === 'reject') return [200, toldOf('rejected', (await foyer.run(Reject, { ids: [id] })).rejectApplicants)]
  return [200, 'Say “approve ID” or “reject ID”.']
}

type Decided =
  | { __typename: 'Refusal'; code: string; message: string }
  | {
      __typename: 'ApplicantsPayload'
      outcomes: { user: { firstName: string; lastName: string } | null; refusal: { message: string } | null }[]
    }

/** Somebody else may have been faster: the refusal says who, and what they decided. */
function toldOf(what: string, decided: Decided): string {
  const [{ user, refusal } = { user: null, refusal: null }] = unlessRefused(decided).outcomes
  return refusal ? refusal.message : `${user?.firstName} ${user?.lastName} is ${what}.`
}

async function say(words: string): Promise<void> {
  console.log(words)
  if (!CHAT_WEBHOOK_URL) return
  const headers = { 'content-type': 'application/json' }
  const { ok, status } = await fetch(CHAT_WEBHOOK_URL, {
    method: 'POST',
    headers,
    body: JSON.stringify({ text: words }),
  })
  if (!ok) throw new Error(`The chat answered ${status}.`)
}

/** In the same time, however much of it is right. */
const isSame = (given: string, right: string) =>
  given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))

const server = createServer(async (request, response) => {
  try {
    const body = await text(request)
    const way = `${request.method} ${request.url}`
    const [status, answer] =
      way === 'POST /foyer'
        ? await hear(body, request.headers)
        : way === 'POST /command'
          ? await obey(body)
          : [404, 'Nothing here.']
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(answer)
  } catch (error) {
    console.error(error)
    response.writeHead(500).end('Something went wrong.')
  }
})
server.listen(Number(PORT), '127.0.0.1', () => console.log(`The bot listens on port ${PORT}.`))
