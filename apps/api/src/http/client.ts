import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where the built client stands, from the source as from the bundle. */
const CLIENT = join(import.meta.dirname, '../../web/dist')

/**
 * Serves the client. Files with a hash in their name never change; the page that names them is asked for each time.
 * Every path of the client gets the same page, and no GET of it changes anything.
 */
export async function serveClient(http: FastifyInstance, folder = clientFolder()): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    http.get('/', async (_request, reply) =>
      reply.type('text/plain').send('The API is at /graphql. The client is not built: pnpm build.'),
    )
    return
  }
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    // The build leaves .br and .gz beside each file; who asks for them gets them without work.
    preCompressed: true,
    setHeaders(response, path) {
      const hashed = path.startsWith(join(folder, 'assets'))
      response.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  http.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/\.\w+$/.test(request.url.split('?')[0] ?? '')
    if (!isPage) return reply.code(404).type('text/plain').send('Not found.')
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html')
  })
}

// The source stands one folder deeper than the bundle.
function clientFolder(): string {
  return existsSync(join(CLIENT, 'index.html')) ? CLIENT : join(import.meta.dirname, '../../../web/dist')
}
