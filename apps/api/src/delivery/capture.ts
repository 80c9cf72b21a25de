import type { Transport } from './transport.ts'

/** With no provider configured nothing leaves this machine: messages are kept, and read in the client. */
export const capture: Transport = {
  captures: true,
  send: async () => ({ result: 'accepted' }),
  close() {},
}
