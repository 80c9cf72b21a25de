import type { App } from '../app.ts'
import { postToChat } from '../integration/chatPosts.ts'
import { company } from '../registration/companies.ts'
import { type NewEmployeeParams, renderChat } from './messages/renderChat.ts'
import type { Transport } from './transport.ts'

/** Writes into the company's chat, by the webhook that is set at that moment. */
export function chat(app: App, attemptMs: number): Transport {
  return {
    captures: false,
    async send({ params, sender }, signal, turn) {
      const { chatWebhookUrl } = await company(app)
      if (!chatWebhookUrl) return { result: 'rejected', error: 'The company has no chat any more.' }
      await turn()
      const text = renderChat(params as NewEmployeeParams, sender)
      return postToChat(chatWebhookUrl, text, attemptMs, signal)
    },
    close() {},
  }
}
