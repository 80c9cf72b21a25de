import { Fragment } from 'react'

/** An address that, where it is too long, breaks between its parts and not within them. */
export function Breakable({ address }: { address: string }) {
  return address.split(/(?=[/?&])(?<![:/])/).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other names
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
