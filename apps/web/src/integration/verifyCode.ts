/** How a receiver knows that a request is from here; the library has siblings in other languages. */
export const verifyCode = `import { Webhook } from 'standardwebhooks'

// Throws unless webhook-signature fits the body as it came.
const event = new Webhook(process.env.WEBHOOK_SECRET)
  .verify(body, headers)`
