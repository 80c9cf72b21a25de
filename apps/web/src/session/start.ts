import { graphql, type ResultOf } from '@foyer/schema/client'

/** What every page must know before it shows anything: where it is, and who is asking. */
export const Start = graphql(`
  query Start {
    installation {
      companyName
      setUpNeeded
      emailCaptured
      publicUrl
      smsCaptured
    }
    viewer {
      user {
        id
        firstName
        lastName
        email
        phone
        role
        status
      }
      may {
        invitePeople
        manageInvitations
        registerEmployees
        decideApplicants
        manageRegistrationPolicy
        manageStructure
        manageEmployees
        editInvitationMessage
        manageIntegrations
      }
      mustChangePassword
    }
  }
`)

export type Installation = ResultOf<typeof Start>['installation']
export type Viewer = NonNullable<ResultOf<typeof Start>['viewer']>
