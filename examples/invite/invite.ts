// Invites whoever is named:  npx tsx invite/invite.ts ann@corp.example "Ben Day <ben@corp.example>"
// Scope: invitations:write.
import { randomUUID } from 'node:crypto'
import { graphql, unlessRefused } from '@foyer/client'
import { foyer } from '../foyer.ts'

const Invite = graphql(`
  mutation Invite($input: InvitePeopleInput!) {
    invitePeople(input: $input) {
      __typename
      ... on InvitePeoplePayload { outcomes { recipient verdict refusal { message } } }
      ... on Refusal { code message field }
    }
  }
`)

const recipients = process.argv.slice(2)
if (recipients.length === 0) {
  console.error('Whom? npx tsx invite/invite.ts ann@corp.example')
  process.exit(1)
}

// With a key, the client may repeat a call that got no answer: nobody is mailed twice.
const input = { recipients, idempotencyKey: randomUUID() }
const { invitePeople } = await foyer.run(Invite, { input })

// A call may be refused as a whole, and then each recipient by themselves: the good ones go through.
const { outcomes } = unlessRefused(invitePeople)
for (const { recipient, verdict, refusal } of outcomes) {
  console.log(`${recipient}: ${refusal ? refusal.message : verdict.toLowerCase()}`)
}
if (outcomes.some(({ refusal }) => refusal)) process.exitCode = 1
