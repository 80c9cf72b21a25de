// Makes the webhook that the bot listens to, once:  npx tsx bot/subscribe.ts https://bot.corp.example/foyer
// Scopes: integrations:write, and that of the event: applicants:read.
import { graphql, unlessRefused } from '@foyer/client'
import { foyer, needed } from '../foyer.ts'

const Subscribe = graphql(`
  mutation Subscribe($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      __typename
      ... on WebhookWithSecret { secret webhook { id } }
      ... on Refusal { code message field }
    }
  }
`)

const url = process.argv[2] ?? needed('BOT_URL', 'where the bot hears of events, or name it behind the command')
const input = { name: 'Approval bot', url, events: ['applicant.waiting' as const] }
const { secret } = unlessRefused((await foyer.run(Subscribe, { input })).createWebhook)
console.log('Foyer tells this secret once. Start the bot with it:')
console.log(`WEBHOOK_SECRET=${secret}`)
