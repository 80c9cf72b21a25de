import { Refused } from '@foyer/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { viewerByToken } from '../integration/apiTokenViewers.ts'
import { CALLS_PER_MINUTE } from '../session/limits.ts'
import { viewerBehind } from '../session/sessions.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { tokenCalls } from '../session/tokenCalls.ts'

/** Why an API token is not let in; the answer's status and words. */
export class TokenRefused extends Error {
  constructor(
    readonly status: 401 | 429,
    message: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message)
  }
}

export interface ViewerOf {
  (request: FastifyRequest): Promise<SignedIn | null>
  /** Looks anew, for what lasts longer than a request; null also for a token that opens nothing any more. */
  again(request: FastifyRequest): Promise<SignedIn | null>
}

/**
 * Who asks: behind an API token (`Authorization: Bearer …`), or else behind the session cookie. Throws TokenRefused for a
 * token that opens nothing: a program must not be taken for a stranger without hearing why. Looked up once for each request.
 */
export function credentials(app: App): ViewerOf {
  const known = new WeakMap<FastifyRequest, Promise<SignedIn | null>>()
  const countCall = tokenCalls(app.limits)

  function found(request: FastifyRequest): Promise<SignedIn | null> {
    const secret = bearerOf(request)
    return secret === null
      ? viewerBehind(app, request.cookies[cookieName(app.config)], request.ip)
      : viewerByToken(app, secret, request.ip)
  }

  async function letIn(request: FastifyRequest): Promise<SignedIn | null> {
    const viewer = await found(request)
    if (bearerOf(request) === null) return viewer
    if (!viewer?.token) {
      const words = 'This API token opens nothing: it is unknown, revoked or has run out, or lacks `Bearer` before it.'
      throw new TokenRefused(401, words)
    }
    await countCall(viewer.token.id).catch(error => {
      if (!(error instanceof Refused)) throw error
      const words = `This API token may make ${CALLS_PER_MINUTE} calls a minute. Wait, then go on.`
      throw new TokenRefused(429, words, error.retryAfterSeconds)
    })
    return viewer
  }

  const viewerOf = (request: FastifyRequest) => {
    const viewer = known.get(request) ?? letIn(request)
    known.set(request, viewer)
    return viewer
  }
  return Object.assign(viewerOf, { again: found })
}

/**
 * What stands behind `Bearer`; null without it. Other schemes are a proxy's, not ours; one of our tokens that comes by them is
 * meant for us, and opens nothing.
 */
function bearerOf({ headers: { authorization } }: FastifyRequest): string | null {
  if (!authorization || !/^Bearer\b|\bfoyer_(pat|svc)_/i.test(`${authorization} ${basicOf(authorization)}`)) return null
  return /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? ''
}

/** Name and password, as `curl -u` sends them. */
const basicOf = (authorization: string): string =>
  Buffer.from(/^Basic +(\S+)/i.exec(authorization)?.[1] ?? '', 'base64').toString('latin1')

/** Answers who came with a token that is not let in, as RFC 6750 and GraphQL over HTTP have it. */
export function answerTokenRefused(
  reply: FastifyReply,
  { status, message, retryAfterSeconds }: TokenRefused,
): FastifyReply {
  if (status === 401) reply.header('WWW-Authenticate', 'Bearer realm="foyer", error="invalid_token"')
  if (retryAfterSeconds !== null) reply.header('Retry-After', String(retryAfterSeconds))
  const code = status === 401 ? 'UNAUTHENTICATED' : 'TOO_MANY'
  const extensions = { code, ...(retryAfterSeconds !== null && { retryAfterSeconds }) }
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions }] }))
}

export const isHttps = (config: Config) => config.publicUrl.startsWith('https:')

/** The prefix makes browsers insist: this very host, https, the whole site. */
export const cookieName = (config: Config) => (isHttps(config) ? '__Host-foyer' : 'foyer')
