import { Button, Hr, Link, Text } from '@react-email/components'
import { createElement, Fragment, type ReactNode } from 'react'
import { look } from './look.ts'
import { unlinked } from './unlinked.ts'

interface Content {
  children: ReactNode
}

/** One paragraph of a message. */
export function P({ children }: Content) {
  return (
    <Text className="paragraph" style={look.paragraph}>
      {children}
    </Text>
  )
}

/** `Hello Ann,` – the name is what somebody typed, perhaps not Ann. */
export function Hello({ firstName }: { firstName: string | null }) {
  return <P>{!firstName ? 'Hello,' : `Hello ${unlinked(firstName)},`}</P>
}

/** Words of somebody's own, with line breaks. */
export function Quote({ text }: { text: string }) {
  // Line breaks as elements: the plain text part keeps them, and so do clients that drop `white-space`.
  const lines = text.split('\n').flatMap(line => [<br key="break" />, line])
  return (
    <Text className="paragraph quote" style={{ ...look.paragraph, ...look.quote }}>
      {createElement(Fragment, null, ...lines.slice(1))}
    </Text>
  )
}

/** What is to be copied to the letter. */
export function Code({ text }: { text: string }) {
  return (
    <Text className="paragraph code" style={{ ...look.paragraph, ...look.code }}>
      {text}
    </Text>
  )
}

/** What matters less: set apart below a line, smaller. */
export function Aside({ children }: Content) {
  return (
    <>
      <Hr className="rule" style={look.rule} />
      <Text className="aside" style={look.aside}>
        {children}
      </Text>
    </>
  )
}

/** A link within a sentence. */
export function A({ href, children }: Content & { href: string }) {
  return (
    <Link className="link" href={href} style={look.link}>
      {children}
    </Link>
  )
}

/** The one thing to do: a button, with its address in plain sight for who trusts no button. */
export function Action({ href, children }: Content & { href: string }) {
  return (
    <>
      <Button className="button" href={href} style={look.button}>
        {children}
      </Button>
      <Text className="aside" style={look.aside}>
        <span data-skip-in-text="true">
          Or open this address:
          <br />
        </span>
        <Link className="link" href={href} style={{ ...look.link, ...look.url }}>
          {href}
        </Link>
      </Text>
    </>
  )
}
