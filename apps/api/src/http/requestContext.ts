import { SESSION_MAX_MS } from '@foyer/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Context } from '../graphql/context.ts'
import { loadersFor } from '../graphql/loaders.ts'
import { viewerBehind } from '../session/sessions.ts'
import { viewerOf as viewerAsSeen } from '../session/viewers.ts'
import { cookieName, isHttps, type ViewerOf } from './credentials.ts'

/** What resolvers know of a request. */
export async function contextOf(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  viewerOf: ViewerOf,
): Promise<Context> {
  const name = cookieName(app.config)
  const context: Context = {
    app,
    origin: {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
    },
    viewer: await viewerOf(request),
    again: () => viewerOf.again(request),
    loaders: loadersFor(app, () => context.viewer),
    retryAfter(seconds) {
      reply.header('Retry-After', String(Math.max(1, Math.ceil(seconds))))
    },
    setSession(session) {
      const options = {
        path: '/',
        httpOnly: true,
        sameSite: 'lax' as const,
        secure: isHttps(app.config),
      }
      if (session)
        reply.setCookie(name, session.token, {
          ...options,
          maxAge: SESSION_MAX_MS / 1_000,
        })
      else reply.clearCookie(name, options)
    },
    async signedIn(session) {
      context.setSession(session)
      context.viewer = await viewerBehind(app, session.token, request.ip)
      const viewer = context.viewer && (await viewerAsSeen(app, context.viewer))
      if (!viewer) throw new Error('The session that was just made is gone.')
      return viewer
    },
  }
  return context
}
