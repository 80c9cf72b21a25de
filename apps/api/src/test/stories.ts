import { graphql } from '@foyer/schema/client'
import type { VariablesOf } from 'gql.tada'
import { type Client, PASSWORD, type TestApp } from './testApp.ts'

export const Policy = graphql(`
  query Policy {
    registrationPolicy {
      registrationType trustedDomains greeting everyoneMayInvite quickLinkEnabled quickLink { url resetAt }
    }
  }
`)

export const UpdatePolicy = graphql(`
  mutation UpdatePolicy($input: RegistrationPolicyInput!) {
    updateRegistrationPolicy(input: $input) {
      __typename
      ... on RegistrationPolicy { registrationType trustedDomains greeting everyoneMayInvite quickLinkEnabled quickLink { url } }
      ... on Refusal { code message field }
    }
  }
`)

export const ResetLink = graphql(`
  mutation ResetLink {
    resetQuickLink { __typename ... on QuickLink { url resetAt } ... on Refusal { code message } }
  }
`)

export const OpenLink = graphql(`
  query OpenLink($token: String!) {
    openQuickLink(token: $token) {
      __typename
      ... on QuickLinkPreview { companyName greeting registrationType }
      ... on Refusal { code message }
    }
  }
`)

export const Join = graphql(`
  mutation Join($input: JoinByQuickLinkInput!) {
    joinByQuickLink(input: $input) {
      __typename
      ... on RequestReceived { message }
      ... on Refusal { code message field retryAfterSeconds }
    }
  }
`)

export const OpenRegistration = graphql(`
  query OpenRegistration($token: String!) {
    openRegistration(token: $token) {
      __typename
      ... on RegistrationPreview { companyName email firstName lastName }
      ... on Refusal { code message }
    }
  }
`)

export const Complete = graphql(`
  mutation Complete($input: CompleteRegistrationInput!) {
    completeRegistration(input: $input) {
      __typename
      ... on User { id status email role joinedThrough joinedAt department { name } }
      ... on Refusal { code message field }
    }
  }
`)

export const Employees = graphql(`
  query Employees($filter: EmployeeFilter, $orderBy: UserOrder, $first: Int, $after: String) {
    employees(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      nodes { id firstName lastName email status role position joinedThrough department { name } workgroups { name } decidedBy { email } }
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`)

export const Applicants = graphql(`
  query Applicants($search: String, $first: Int, $after: String) {
    applicants(search: $search, first: $first, after: $after) {
      totalCount
      nodes { id email firstName lastName status createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const Approve = graphql(`
  mutation Approve($input: ApproveApplicantsInput!) {
    approveApplicants(input: $input) {
      __typename
      ... on ApplicantsPayload {
        outcomes { id user { id status department { name } workgroups { name } } refusal { code message } }
      }
      ... on Refusal { code message field }
    }
  }
`)

export const Reject = graphql(`
  mutation Reject($input: RejectApplicantsInput!) {
    rejectApplicants(input: $input) {
      __typename
      ... on ApplicantsPayload { outcomes { id user { id status } refusal { code message } } }
      ... on Refusal { code message field }
    }
  }
`)

export const Activity = graphql(`
  query Activity($first: Int, $after: String) {
    activity(first: $first, after: $after) {
      totalCount
      nodes { kind summary at actor { email } subject { email } }
      pageInfo { endCursor hasNextPage }
    }
  }
`)

export const WhoAmI = graphql(`
  query WhoAmI {
    viewer { user { id email status role } may { invitePeople decideApplicants manageRegistrationPolicy editInvitationMessage } mustChangePassword }
  }
`)

/** The token of the quick link that lives. */
export async function quickLinkToken(app: TestApp): Promise<string> {
  const { registrationPolicy } = await app.admin.run(Policy)
  return registrationPolicy.quickLink?.url.split('#')[1] ?? ''
}

/** Asks to join by the quick link. */
export async function join(app: TestApp, email: string, firstName = 'Jo', lastName = 'Doe', token?: string) {
  const input = {
    token: token ?? (await quickLinkToken(app)),
    email,
    firstName,
    lastName,
  }
  return (await app.client().run(Join, { input })).joinByQuickLink
}

/** The whole way in by the quick link: joins, reads the mail, sets a password. */
export async function register(app: TestApp, email: string, firstName = 'Jo', lastName = 'Doe') {
  const mails = app.received.filter(({ recipients }) => recipients.includes(email)).length
  await join(app, email, firstName, lastName)
  const client: Client = app.client()
  const token = await app.tokenFor(email, mails + 1)
  const { completeRegistration } = await client.run(Complete, {
    input: { token, password: PASSWORD },
  })
  return { client, token, result: completeRegistration }
}

export async function setRegistrationType(app: TestApp, registrationType: 'PUBLIC' | 'MODERATED'): Promise<void> {
  await app.admin.run(UpdatePolicy, {
    input: { registrationType, waitingApplicants: 'KEEP' },
  })
}

export const Invite = graphql(`
  mutation Invite($input: InvitePeopleInput!) {
    invitePeople(input: $input) {
      __typename
      ... on InvitePeoplePayload {
        outcomes { recipient verdict invitation { id recipient status } refusal { code message field retryAfterSeconds } }
        invited renewed refused
      }
      ... on Refusal { code message field }
    }
  }
`)

export const Invitations = graphql(`
  query Invitations($filter: InvitationFilter, $first: Int, $after: String) {
    invitations(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id channel recipient firstName lastName status role message held createdAt invitedAt expiresAt openedAt acceptedAt
        revokedAt remindedAt freshAskedAt
        department { id name } workgroups { id name } invitedBy { email } acceptedBy { id email } revokedBy { email }
        delivery { status } deliveries { id status channel }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const Resend = graphql(`
  mutation Resend($ids: [ID!]!) {
    resendInvitations(ids: $ids) {
      __typename
      ... on InvitationsPayload { outcomes { id invitation { id status expiresAt held } refusal { code message retryAfterSeconds } } }
      ... on Refusal { code message }
    }
  }
`)

export const Revoke = graphql(`
  mutation Revoke($ids: [ID!]!) {
    revokeInvitations(ids: $ids) {
      __typename
      ... on InvitationsPayload { outcomes { id invitation { id status } refusal { code message } } }
      ... on Refusal { code message }
    }
  }
`)

export const OpenInvitation = graphql(`
  query OpenInvitation($token: String!) {
    openInvitation(token: $token) {
      __typename
      ... on InvitationPreview { companyName channel recipient invitedBy department words: message firstName lastName expiresAt }
      ... on Refusal { code message }
    }
  }
`)

export const Accept = graphql(`
  mutation Accept($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on User { id status email phone role firstName lastName joinedThrough joinedAt department { id name } workgroups { name } invitation { id } }
      ... on Refusal { code message field }
    }
  }
`)

export const AskFresh = graphql(`
  mutation AskFresh($token: String!) {
    askForFreshInvitation(token: $token) {
      __typename
      ... on RequestReceived { message }
      ... on Refusal { code message retryAfterSeconds }
    }
  }
`)

/** Invites, and expects that the call as a whole is not refused. */
export async function invite(client: Client, recipients: string[], more: Partial<InvitePeopleVariables> = {}) {
  const { invitePeople } = await client.run(Invite, { input: { recipients, ...more } })
  if (invitePeople.__typename === 'Refusal') throw new Error(`${invitePeople.code}: ${invitePeople.message}`)
  return invitePeople
}
type InvitePeopleVariables = VariablesOf<typeof Invite>['input']

/** Invites one person, and returns the invitation's id and the secret of its link. */
export async function invited(
  app: TestApp,
  recipient: string,
  more: Partial<InvitePeopleVariables> = {},
  inviter: Client = app.admin,
) {
  const { outcomes } = await invite(inviter, [recipient], more)
  const { invitation, refusal } = outcomes[0] ?? {}
  if (!invitation) throw new Error(`${refusal?.code}: ${refusal?.message}`)
  const [token] = await linkTokens(app, invitation.recipient)
  return { id: invitation.id, token: token ?? '' }
}

/** Accepts an invitation with a good password, as somebody new or in the browser that is given. */
export async function accept(app: TestApp, token: string, client: Client = app.client(), more = {}) {
  const input = { token, firstName: 'Ann', lastName: 'Lee', password: PASSWORD, ...more }
  return (await client.run(Accept, { input })).acceptInvitation
}

/** An employee who was invited by the admin and came; signed in. */
export async function hired(app: TestApp, recipient: string, more: Partial<InvitePeopleVariables> = {}) {
  const { token } = await invited(app, recipient, more)
  const client = app.client()
  const user = await accept(app, token, client)
  if (user.__typename === 'Refusal') throw new Error(`${user.code}: ${user.message}`)
  return { client, id: user.id }
}

/** The secrets of the links that an invitation's recipient was sent, latest first. */
export async function linkTokens(app: TestApp, recipient: string, atLeast = 1): Promise<string[]> {
  const texts = await textsTo(app, recipient, atLeast)
  return texts.flatMap(text => /#([\w-]{43})/.exec(text)?.[1] ?? []).reverse()
}

/** What a recipient was sent: as it arrived, or where SMS are captured, as it is kept. */
async function textsTo(app: TestApp, recipient: string, atLeast: number): Promise<string[]> {
  if (recipient.includes('@')) return (await app.mailsTo(recipient, atLeast)).map(({ mail }) => mail.text ?? '')
  if (app.vonage) return (await app.smsTo(recipient, atLeast)).map(({ text }) => text)
  const rows = await app.app.database.select<{ secret: string | null }>(
    'SELECT secret FROM deliveries WHERE recipient = ? ORDER BY queued_at, id',
    [recipient],
  )
  return rows.map(({ secret }) => secret ?? '')
}

/** What a refusal says in one word, or the type of what was given. */
export const outcomeOf = (it: { __typename: string; code?: string }): string => it.code ?? it.__typename
