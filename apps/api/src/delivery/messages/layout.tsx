import { Body, Column, Container, Head, Html, Preview, Row, Section } from '@react-email/components'
import type { CSSProperties, ReactNode } from 'react'
import { darkLook, look } from './look.ts'
import type { Sender } from './message.ts'
import { A } from './parts.tsx'

interface LayoutProps {
  subject: string
  preview: string
  heading: string
  sender: Sender
  children: ReactNode
}

/** What every message has around it: the company above, a card with the message, who sent it below. */
export function Layout({ subject, preview, heading, sender, children }: LayoutProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* iOS makes links of what looks like a telephone number, a date or an address. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{subject}</title>
        <style>{darkLook}</style>
      </Head>
      <Body className="body" style={look.body}>
        <Preview>{preview}</Preview>
        <Container style={look.page}>
          <Part className="company" style={look.company}>
            {sender.companyName}
          </Part>
          <Section className="card" style={look.card}>
            <Part className="content" style={look.content}>
              <h1 className="heading" style={look.heading}>
                {heading}
              </h1>
              {children}
            </Part>
          </Section>
          <Part className="footer" style={look.footer}>
            Sent by Foyer for {sender.companyName}
            <br />
            <A href={sender.publicUrl}>{sender.publicUrl}</A>
          </Part>
        </Container>
      </Body>
    </Html>
  )
}

function Part({ className, style, children }: { className: string; style: CSSProperties; children: ReactNode }) {
  // The padding goes on a table cell: Outlook ignores it elsewhere.
  return (
    <Row>
      <Column className={className} style={style}>
        {children}
      </Column>
    </Row>
  )
}
