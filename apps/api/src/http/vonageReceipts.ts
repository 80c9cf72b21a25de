import type { FastifyInstance } from 'fastify'
import type { App } from '../app.ts'
import { RECEIPTS_PATH } from '../delivery/receiptsPath.ts'
import { takeReceipt } from '../delivery/vonageReceipts.ts'

/** A receipt has a dozen short fields. */
const RECEIPT_MAX_BYTES = 16 * 1024

/** Where Vonage says what became of an SMS. Nobody else is heard, and nobody at all unless receipts are signed. */
export async function vonageReceipts(app: App, http: FastifyInstance): Promise<void> {
  await http.register(async scope => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    scope.route({
      url: RECEIPTS_PATH,
      method: ['POST', 'GET'],
      bodyLimit: RECEIPT_MAX_BYTES,
      async onRequest(request, reply) {
        reply.header('Cache-Control', 'no-store')
        if (!app.config.vonage?.signatureSecret) return reply.code(404).send()
        if (request.method !== 'POST') return reply.code(405).header('Allow', 'POST').send()
      },
      async handler(request, reply) {
        const taken = await takeReceipt(app, fieldsOf(request.body))
        // Of an SMS that nobody knows, too: Vonage would only say it again, for a day.
        return reply.code(taken ? 204 : 401).send()
      },
    })
  })
}

/** Signed are texts; what is none of them is not signed. */
function fieldsOf(body: unknown): Record<string, string> {
  const entries = Object.entries(body instanceof Object ? body : {})
  return Object.fromEntries(entries.filter(([, value]) => typeof value !== 'object').map(([k, v]) => [k, String(v)]))
}
