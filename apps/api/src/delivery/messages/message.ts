import type { ReactNode } from 'react'

/** Who a message comes from; known when it is sent, so it is not stored with the delivery. */
export interface Sender {
  companyName: string
  /** Where this installation stands; no address in a message is built from anything else. */
  publicUrl: string
}

/** A message before it is rendered. */
export interface Message {
  /** Holds no text of a stranger, so that nobody can write a stranger's inbox line through us. */
  subject: string
  /** What inboxes show behind the subject. */
  preview: string
  heading: string
  body: ReactNode
}

/** How a message is written, given what is stored with its delivery. */
export type WriteMessage<Params> = (params: Params, sender: Sender) => Message
