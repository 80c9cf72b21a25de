import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { ErrorLink } from '@apollo/client/link/error'
import { isUnauthenticated } from './faults.ts'
import { growingList } from './shared/list/growingList.ts'

let whenSessionEnds: () => void = () => {}
/** The router says what happens when the server no longer knows the session. */
export const onSessionEnd = (then: () => void) => {
  whenSessionEnds = then
}

const faults = new ErrorLink(({ error }) => {
  if (isUnauthenticated(error)) whenSessionEnds()
})

// There is one of each; whatever brings a new state of them updates every view.
const singleton = { keyFields: [] } as const

export const client = new ApolloClient({
  link: ApolloLink.from([faults, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
  cache: new InMemoryCache({
    typePolicies: {
      Query: {
        // Lists grow page by page; select `edges { cursor node }`, `pageInfo` and `totalCount`, never `nodes`.
        fields: {
          activity: growingList(),
          apiTokens: growingList(['kind', 'ownerId', 'ended']),
          applicants: growingList(['search', 'status']),
          auditLog: growingList(['filter']),
          capturedMessages: growingList(),
          employees: growingList(['filter', 'orderBy']),
          // What stood in a list is known already.
          invitation: (known, { args, toReference }) =>
            known === undefined ? toReference({ __typename: 'Invitation', id: args?.id }) : known,
          invitations: growingList(['filter']),
          webhookDeliveries: growingList(['webhookId', 'status']),
          // Somebody who stood in a list is known already.
          user: (known, { args, toReference }) =>
            known === undefined ? toReference({ __typename: 'User', id: args?.id }) : known,
        },
      },
      CompanyChat: singleton,
      Installation: singleton,
      InvitationMessage: singleton,
      Permissions: singleton,
      QuickLink: singleton,
      RegistrationPolicy: singleton,
      Viewer: singleton,
    },
  }),
})
