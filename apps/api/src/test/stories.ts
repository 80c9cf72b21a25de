import { graphql } from '@foyer/schema/client'
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
  await join(app, email, firstName, lastName)
  const client: Client = app.client()
  const token = await app.tokenFor(email)
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
