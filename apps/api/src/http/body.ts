import type { FastifyInstance } from 'fastify'

/** No operation's variables go so deep; a body that does is made to hurt. */
const DEPTH_MAX = 64

/** JSON as it is written: UTF-8 to the letter, of a sensible depth, without `__proto__`. Anything else is refused before it is read. */
export function jsonBodies(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
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
