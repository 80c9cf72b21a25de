import { SCOPES } from '@foyer/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { lacking } from '../graphql/fieldScopes.ts'
import { jsonBodies } from '../http/body.ts'
import { TokenRefused, type ViewerOf } from '../http/credentials.ts'
import { holds, type SignedIn } from '../session/signedIn.ts'
import { type Door, locationOf } from './doors.ts'
import { answerFor, invalidValue, notFound, ScimRefused } from './errors.ts'
import { type Asked, COUNT_MAX, listOf } from './pages.ts'

/** As much as a batch of GraphQL; nobody’s body is read who has no token. */
const BODY_MAX_BYTES = 5 * 1024 * 1024
const MEDIA_TYPE = 'application/scim+json'

/**
 * SCIM 2.0 (RFC 7643 and 7644), by which an identity provider provisions employees and workgroups. What it is made of is
 * loaded when it is first asked: most companies have no identity provider.
 */
export function scimRoutes(app: App, http: FastifyInstance, viewerOf: ViewerOf): void {
  http.register(
    async scim => {
      jsonBodies(scim, [MEDIA_TYPE, 'application/json'])
      scim.setErrorHandler((error, request, reply) => answerNo(app, error, request, reply))
      scim.setNotFoundHandler(async () => {
        throw notFound('address')
      })
      const viewers = new WeakMap<FastifyRequest, SignedIn>()
      const viewer = (request: FastifyRequest) => viewers.get(request) as SignedIn
      // Before a body is read, so that a stranger’s is not.
      scim.addHook('onRequest', async (request, reply) => {
        reply.header('Cache-Control', 'no-store')
        viewers.set(request, await provisioner(viewerOf, request))
      })
      const routes = { app, scim, viewer }
      resources(routes, '/Users', async () => (await import('./users.ts')).users)
      resources(routes, '/Groups', async () => (await import('./groups.ts')).groups)
      discovery(app, scim)
    },
    { prefix: '/scim/v2' },
  )
}

/** A program with the scope, for somebody who may still do all that it stands for. */
async function provisioner(viewerOf: ViewerOf, request: FastifyRequest): Promise<SignedIn> {
  const viewer = await viewerOf(request)
  if (!viewer?.token) throw new ScimRefused(401, 'Come with an API token: Authorization: Bearer foyer_svc_….')
  if (!holds(viewer, 'scim:write')) throw new ScimRefused(403, lacking(['scim:write']).message)
  if (viewer.mustChangePassword || !SCOPES['scim:write'].permissions.every(permission => viewer.may[permission])) {
    throw new ScimRefused(403, 'Whoever this API token acts for may not do this any more: it takes an admin.')
  }
  return viewer
}

interface Routes {
  app: App
  scim: FastifyInstance
  viewer(request: FastifyRequest): SignedIn
}

function resources({ app, scim, viewer }: Routes, path: string, load: () => Promise<Door>): void {
  const bodyLimit = BODY_MAX_BYTES
  const one = `${path}/:id`
  const idIn = ({ params }: FastifyRequest) => (params as { id: string }).id

  scim.get(path, async (request, reply) => send(reply, 200, await (await load()).list(app, askedIn(request))))
  scim.get(one, async (request, reply) =>
    send(reply, 200, await (await load()).get(app, idIn(request), askedIn(request))),
  )
  scim.post(path, { bodyLimit }, async (request, reply) => {
    const door = await load()
    const { id } = await door.create(app, viewer(request), request.body)
    reply.header('Location', locationOf(app, `${path}/${id}`))
    return send(reply, 201, await door.get(app, id, {}))
  })
  scim.put(one, { bodyLimit }, async (request, reply) => {
    const door = await load()
    await door.replace(app, viewer(request), idIn(request), request.body)
    return send(reply, 200, await door.get(app, idIn(request), {}))
  })
  scim.patch(one, { bodyLimit }, async (request, reply) => {
    const door = await load()
    await door.patch(app, viewer(request), idIn(request), request.body)
    return send(reply, 200, await door.get(app, idIn(request), { excludedAttributes: 'members' }))
  })
  scim.delete(one, async (request, reply) => {
    await (await load()).remove(app, viewer(request), idIn(request))
    return reply.code(204).send()
  })
}

/** What a client may ask before it begins: what there is, and what of SCIM is understood. */
function discovery(app: App, scim: FastifyInstance): void {
  const base = locationOf(app, '')
  const schemas = () => import('./schemas.ts')
  const catalogue = (path: string, load: () => Promise<{ id: string }[]>) => {
    scim.get(path, async (_request, reply) => {
      const all = await load()
      return send(reply, 200, listOf(all, all.length, 0))
    })
    scim.get(`${path}/:id`, async ({ params }, reply) => {
      const found = (await load()).find(({ id }) => id === (params as { id: string }).id)
      if (!found) throw notFound('address')
      return send(reply, 200, found)
    })
  }
  catalogue('/Schemas', async () => (await schemas()).schemaResources(base))
  catalogue('/ResourceTypes', async () => (await schemas()).resourceTypes(base))
  scim.get('/ServiceProviderConfig', async (_request, reply) =>
    send(reply, 200, (await schemas()).serviceProviderConfig(base, COUNT_MAX)),
  )
}

/** Asked for twice, nobody knows which is meant. */
function askedIn({ query }: FastifyRequest): Asked {
  for (const [name, value] of Object.entries(query as object)) {
    if (typeof value !== 'string') throw invalidValue(`${name.slice(0, 40)} is asked for twice.`)
  }
  return query as Asked
}

const send = (reply: FastifyReply, status: number, body: object) =>
  reply.code(status).type(`${MEDIA_TYPE}; charset=utf-8`).send(JSON.stringify(body))

/** Any no, in SCIM’s form. Of a fault the log says more. */
function answerNo(app: App, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = answerFor(error)
  if (!answer) app.log.error({ err: error, requestId: request.id }, 'SCIM failed')
  const { status, scimType, detail, retryAfterSeconds } = answer ?? {
    status: 500,
    detail: 'Something went wrong here.',
  }
  if (status === 401) {
    const told = error instanceof TokenRefused ? ', error="invalid_token"' : ''
    reply.header('WWW-Authenticate', `Bearer realm="foyer"${told}`)
  }
  if (retryAfterSeconds) reply.header('Retry-After', String(retryAfterSeconds))
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error']
  return send(reply, status, { schemas, status: String(status), ...(scimType && { scimType }), detail })
}
