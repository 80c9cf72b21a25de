import { request } from 'undici'
import { ADMIN, type Question, type Server } from './servers.ts'

interface Answer {
  data?: Record<string, unknown>
  errors?: { message: string }[]
}

/** Asks once and reads the answer. */
export async function ask(server: Server, { path, body }: Question, cookie?: string) {
  const answer = await request(server.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
    body,
  })
  const json = (await answer.body.json()) as Answer
  if (answer.statusCode !== 200 || json.errors) {
    throw new Error(`${path} answered ${answer.statusCode}: ${json.errors?.[0]?.message}`)
  }
  return { json, headers: answer.headers }
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`

/** Signs in as anybody does; the cookie is the session. */
export async function signIn(server: Server): Promise<string> {
  const variables = { input: { login: ADMIN.email, password: ADMIN.password } }
  const body = JSON.stringify({ query: SIGN_IN, variables })
  const { headers } = await ask(server, { path: '/graphql', body })
  const [cookie] = [headers['set-cookie'] ?? ''].flat()
  if (!cookie) throw new Error('Nobody could sign in.')
  return cookie.split(';')[0] ?? ''
}
