import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { printApiSchema } from '../graphql/printApiSchema.ts'
import type { ViewerOf } from './credentials.ts'

/** `/schema.graphql`: the contract as text, for tools that make clients of it. For who may see the schema by asking for it. */
export function schemaFile(http: FastifyInstance, schema: GraphQLSchema, viewerOf: ViewerOf): void {
  let printed: string | undefined
  http.get('/schema.graphql', async (request, reply) => {
    reply.header('Cache-Control', 'no-store').type('text/plain; charset=utf-8')
    if (!(await viewerOf(request))) return reply.code(401).send('Sign in to see the schema.')
    printed ??= printApiSchema(schema)
    return printed
  })
}
