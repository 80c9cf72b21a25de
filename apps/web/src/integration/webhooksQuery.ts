import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

const WebhookParts = graphql(`
  fragment WebhookParts on Webhook {
    id
    name
    url
    events
    enabled
    disabledAt
    disabledBecause
    failingSince
    reachedAt
    oldSecretUntil
    waiting
    createdAt
    createdBy {
      id
      firstName
      lastName
    }
  }
`)
export type Webhook = ResultOf<typeof WebhookParts>

export const Webhooks = graphql(
  `
    query Webhooks {
      webhooks {
        ...WebhookParts
      }
    }
  `,
  [WebhookParts],
)

export const CreateWebhook = graphql(
  `
    mutation CreateWebhook($input: CreateWebhookInput!) {
      createWebhook(input: $input) {
        __typename
        ... on WebhookWithSecret {
          secret
          webhook {
            ...WebhookParts
          }
        }
        ...RefusalParts
      }
    }
  `,
  [WebhookParts, RefusalParts],
)
export type WebhookMade = Extract<ResultOf<typeof CreateWebhook>['createWebhook'], { __typename: 'WebhookWithSecret' }>

export const UpdateWebhook = graphql(
  `
    mutation UpdateWebhook($id: ID!, $input: UpdateWebhookInput!) {
      updateWebhook(id: $id, input: $input) {
        __typename
        ...WebhookParts
        ...RefusalParts
      }
    }
  `,
  [WebhookParts, RefusalParts],
)

export const RetryWebhook = graphql(
  `
    mutation RetryWebhook($id: ID!) {
      retryWebhook(id: $id) {
        __typename
        ...WebhookParts
        ...RefusalParts
      }
    }
  `,
  [WebhookParts, RefusalParts],
)

export const RotateWebhookSecret = graphql(
  `
    mutation RotateWebhookSecret($id: ID!) {
      rotateWebhookSecret(id: $id) {
        __typename
        ... on WebhookWithSecret {
          secret
          webhook {
            ...WebhookParts
          }
        }
        ...RefusalParts
      }
    }
  `,
  [WebhookParts, RefusalParts],
)

export const DeleteWebhook = graphql(
  `
    mutation DeleteWebhook($id: ID!) {
      deleteWebhook(id: $id) {
        __typename
        ... on WebhookDeleted {
          id
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

const AttemptParts = graphql(`
  fragment AttemptParts on WebhookAttempt {
    at
    status
    ms
    error
    answer
  }
`)
export type Attempt = ResultOf<typeof AttemptParts>

export const TestWebhook = graphql(
  `
    mutation TestWebhook($id: ID!) {
      testWebhook(id: $id) {
        __typename
        ...AttemptParts
        ...RefusalParts
      }
    }
  `,
  [AttemptParts, RefusalParts],
)

export const ReplayWebhook = graphql(
  `
    mutation ReplayWebhook($input: ReplayWebhookInput!) {
      replayWebhook(input: $input) {
        __typename
        ... on WebhookReplayed {
          count
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export const WebhookDeliveries = graphql(`
  query WebhookDeliveries($webhookId: ID!, $status: DeliveryStatus, $first: Int, $after: String) {
    webhookDeliveries(webhookId: $webhookId, status: $status, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          eventId
          type
          status
          attempts
          error
          about
          happenedAt
          queuedAt
          nextAttemptAt
          sentAt
          failedAt
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`)
export type Delivery = ResultOf<typeof WebhookDeliveries>['webhookDeliveries']['edges'][number]['node']

/** What a delivery said and what came of it; of those that follow a cursor. */
export const DeliveryContent = graphql(
  `
    query DeliveryContent($webhookId: ID!, $status: DeliveryStatus, $first: Int, $after: String) {
      webhookDeliveries(webhookId: $webhookId, status: $status, first: $first, after: $after) {
        nodes {
          id
          payload
          log {
            ...AttemptParts
          }
        }
      }
    }
  `,
  [AttemptParts],
)
