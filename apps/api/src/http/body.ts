import { type Readable, Transform } from 'node:stream'
import type { FastifyInstance } from 'fastify'

/** No operation's variables go so deep; a body that does is made to hurt. */
const DEPTH_MAX = 64

/** JSON as it is written: UTF-8 to the letter, of a sensible depth, without `__proto__`. Anything else is refused before it is read. */
export function jsonBodies(http: FastifyInstance, mediaTypes = ['application/json']): void {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser(mediaTypes, { parseAs: 'buffer' }, (request, body, done) => {
    // Some name the type of a body that they do not send.
    if (request.method === 'DELETE' && body.length === 0) return done(null, undefined)
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)
    } catch {
      return done(badRequest('The body is not UTF-8.'))
    }
    if (isTooDeep(text)) return done(badRequest('The body is nested too deeply.'))
    return parse(request, text, done)
  })
}

/** A body that does not say how long it is, cut off where it gets too long. */
export function atMost(bytes: number, payload: Readable, tooLarge: () => Error): Readable {
  let seen = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > bytes) done(tooLarge())
      else done(null, chunk)
    },
  })
  payload.on('error', error => counted.destroy(error))
  return payload.pipe(counted)
}

const badRequest = (message: string) => Object.assign(new Error(message), { statusCode: 400 })

function isTooDeep(json: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const sign = json[i]
    if (inString) {
      if (sign === '\\') i++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '[' || sign === '{') {
      if (++depth > DEPTH_MAX) return true
    } else if (sign === ']' || sign === '}') depth--
  }
  return false
}
