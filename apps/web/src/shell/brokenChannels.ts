import { graphql } from '@foyer/schema/client'

export const BrokenChannels = graphql(`
  query BrokenChannels {
    brokenChannels {
      channel
      error
      waiting
    }
  }
`)
