import { Refused } from '@foyer/domain'
import type { CompanyChat } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import { latestChatDelivery } from '../delivery/deliveryRows.ts'
import { company, storeChatWebhook } from '../registration/companies.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { fullName } from '../user/users.ts'
import { postToChat } from './chatPosts.ts'

const URL_MAX = 2_000
/** Less than an operation may take in all. */
const TRY_MS = 8_000

/** The company's chat, without its secret. */
export async function companyChat(app: App): Promise<CompanyChat> {
  const { chatWebhookUrl } = await company(app)
  return {
    enabled: chatWebhookUrl !== null,
    host: chatWebhookUrl && new URL(chatWebhookUrl).host,
    delivery: await latestChatDelivery(app),
  }
}

/** Sets the webhook, once the chat has taken a message by it; without one, nobody is told any more. */
export async function updateCompanyChat(app: App, viewer: SignedIn, typed: string | null): Promise<CompanyChat> {
  const url = typed === null || typed.trim() === '' ? null : webhookUrl(typed.trim())
  if (url) await tryOut(url, `${fullName(viewer)} connected Foyer: new employees will be announced here.`)
  await app.database.inTransaction(async tx => {
    await storeChatWebhook(tx, url)
    await recordActivity(tx, {
      at: app.clock(),
      kind: 'CHAT_CHANGED',
      by: viewer,
      details: { host: url && new URL(url).host },
    })
  })
  return companyChat(app)
}

/** Sends a message by the stored webhook, now, and says what came of it. */
export async function testCompanyChat(app: App, viewer: SignedIn): Promise<{ at: number }> {
  const { chatWebhookUrl } = await company(app)
  if (!chatWebhookUrl) throw new Refused('CHAT_UNREACHABLE', 'There is no chat to write to yet. Set its webhook first.')
  await tryOut(chatWebhookUrl, `${fullName(viewer)} tests the connection from Foyer. It works.`)
  return { at: app.clock() }
}

function webhookUrl(text: string): string {
  const fits = text.length <= URL_MAX && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
  if (!fits) {
    throw new Refused('FIELD_INVALID', 'This is not the address of a webhook. It begins with https://.', 'webhookUrl')
  }
  return new URL(text).href
}

async function tryOut(url: string, text: string): Promise<void> {
  const outcome = await postToChat(url, text, TRY_MS)
  if (outcome.result !== 'accepted') throw new Refused('CHAT_UNREACHABLE', outcome.error, 'webhookUrl')
}
