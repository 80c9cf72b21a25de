import type { ApolloClient } from '@apollo/client'
import { useApolloClient, useReactiveVar } from '@apollo/client/react'
import type { Channel } from '@foyer/domain'
import { useViewer } from '../session/useViewer.ts'
import { restore } from './recipientsKept.ts'
import { type InviteList, newList } from './recipientsState.ts'

// As long as the page lives: what was typed is there again when the drawer is opened again.
const lists = new Map<string, InviteList>()

function listFor(client: ApolloClient, viewerId: string, channel: Channel): InviteList {
  const key = `${viewerId} ${channel}`
  const known = lists.get(key)
  if (known) return known
  const list = newList(client, viewerId, channel)
  lists.set(key, list)
  restore(list)
  return list
}

/** The viewer's own list for one way, and how it stands. */
export function useInviteList(channel: Channel) {
  const list = listFor(useApolloClient(), useViewer().user.id, channel)
  return { list, state: useReactiveVar(list.state) }
}
