import { Channel, InvitationStatus } from '@foyer/domain'
import { oneOf, type Raw, several, text, yes } from '../search.ts'

/** The whole state of the Invited view, so that it can be bookmarked. */
export interface InvitationsSearch {
  search?: string | undefined
  /** Any when left out. */
  status?: InvitationStatus[] | undefined
  channel?: Channel | undefined
  freshAsked?: true | undefined
  /** Whose row is open. */
  invitation?: string | undefined
}

export function invitationsSearch(raw: Raw): InvitationsSearch {
  return {
    search: text(raw.search),
    status: several(InvitationStatus, raw.status),
    channel: oneOf(Channel, raw.channel),
    freshAsked: yes(raw.freshAsked),
    invitation: text(raw.invitation),
  }
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ search, status, channel, freshAsked }: InvitationsSearch) =>
  [search, status, channel, freshAsked].some(Boolean)

export const EVERYTHING: InvitationsSearch = {
  search: undefined,
  status: undefined,
  channel: undefined,
  freshAsked: undefined,
}
