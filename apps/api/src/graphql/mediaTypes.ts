import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from './context.ts'

/** What answers are written in. Who does not say what it takes gets plain JSON, as ever. */
const JSON_TYPE = 'application/json'
const GRAPHQL_TYPE = 'application/graphql-response+json'

/** The media type that a caller likes best, of the two that there are; null when it takes neither. */
export function answerTypeFor(accept: string | undefined): string | null {
  if (!accept?.trim()) return JSON_TYPE
  const ranges = accept.split(',').map(range => {
    const [name = '', ...parameters] = range.toLowerCase().split(';')
    const q = parameters.map(it => /^\s*q\s*=\s*(\d(?:\.\d*)?)\s*$/.exec(it)?.[1]).find(it => it !== undefined)
    return { name: name.trim(), liked: q === undefined ? 1 : Number(q) }
  })
  // The closest range counts: `*/*, application/json;q=0` is anything but JSON.
  const liking = (type: string) =>
    [type, 'application/*', '*/*']
      .map(name => ranges.find(range => range.name === name)?.liked)
      .find(it => it !== undefined) ?? 0
  const [json, graphql] = [liking(JSON_TYPE), liking(GRAPHQL_TYPE)]
  if (json === 0 && graphql === 0) return null
  if (json !== graphql) return json > graphql ? JSON_TYPE : GRAPHQL_TYPE
  // As well liked: the one named first, and plain JSON when none is named.
  return ranges.find(({ name }) => name === JSON_TYPE || name === GRAPHQL_TYPE)?.name ?? JSON_TYPE
}

/**
 * The status says what came of a document. Only who asks for plain JSON by name gets 200 for each well-formed request, with
 * the errors in the body, as the specification has it for clients of old: their status may be any intermediary's. A script
 * that says nothing of what it takes learns from the status that its document is wrong.
 */
export const answersAsAskedFor: ApolloServerPlugin<Context> = {
  async requestDidStart({ request, response }) {
    // `http/server.ts` has refused who takes neither, before anything was done.
    const accept = request.http?.headers.get('accept')
    const type = answerTypeFor(accept) ?? JSON_TYPE
    const asOfOld = type === JSON_TYPE && accept?.toLowerCase().includes(JSON_TYPE)
    response.http.headers.set('content-type', `${type}; charset=utf-8`)
    return {
      async willSendResponse({ response: { http, body } }) {
        // Apollo sets one of its own where a document is not known by its hash; ours is stricter.
        http.headers.delete('cache-control')
        if (!asOfOld || http.status !== 400 || body.kind !== 'single') return
        const malformed = body.singleResult.errors?.some(error => error.extensions?.code === 'BAD_REQUEST')
        if (!malformed) http.status = 200
      },
    }
  },
}
