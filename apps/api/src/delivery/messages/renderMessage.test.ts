import { simpleParser } from 'mailparser'
import nodemailer from 'nodemailer'
import { describe, expect, test } from 'vitest'
import { type MessageKind, type MessageParams, type Rendered, renderMessage } from './renderMessage.tsx'

const sender = {
  companyName: 'Acme & Söhne',
  publicUrl: 'https://foyer.acme.example',
}
const link = `${sender.publicUrl}/join/confirm#c2VjcmV0LXRva2VuLW9mLTI1Ni1iaXRz`
const signInLink = `${sender.publicUrl}/sign-in`
const resetLink = `${sender.publicUrl}/forgotten-password`

/** One of each kind; `firstName` and the like are what a stranger typed. */
function oneOfEach(typed: string): MessageParams {
  return {
    APPLICANTS_OVERDUE: {
      count: 24,
      applicants: [{ name: typed, email: 'ann@corp.example', since: 1_795_412_460_000 }],
      link,
      hours: 24,
    },
    APPLICANTS_WAITING: {
      count: 24,
      applicants: [{ name: typed, email: 'ann@corp.example', since: 1_795_412_460_000 }],
      link,
    },
    APPLICATION_APPROVED: { firstName: typed, signInLink },
    APPLICATION_RECEIVED: { firstName: typed },
    APPLICATION_REJECTED: { firstName: typed, reason: `${typed}\nsecond line` },
    CREDENTIALS: { firstName: typed, by: typed, login: 'ann@corp.example', hours: 72, link },
    INVITATION: {
      inviter: typed,
      firstName: typed,
      message: 'Welcome.\nWe are glad.',
      expiresAt: 1_795_412_460_000,
      link,
    },
    INVITATION_ASKED: { firstName: typed, who: typed, link },
    INVITATION_REMINDER: { inviter: typed, firstName: null, message: 'Welcome.', expiresAt: 1_795_412_460_000, link },
    PASSWORD_CHANGED: { firstName: typed, resetLink },
    PASSWORD_RESET: { firstName: typed, minutes: 60, link },
    REGISTRATION_CLOSED: { firstName: typed },
    REGISTRATION_KNOWN: { firstName: typed, signInLink, resetLink },
    REGISTRATION_LINK: {
      firstName: typed,
      email: 'ann@corp.example',
      hours: 48,
      link,
    },
    REGISTRATION_WAITING: { firstName: typed },
    TEMPORARY_PASSWORD: {
      firstName: typed,
      by: typed,
      login: 'ann@corp.example',
      hours: 72,
      link: signInLink,
      password: 'abcde-fghjk-mnpqr-stuvw',
    },
    TOKEN_EXPIRES: { firstName: typed, token: typed, expiresAt: 0, tokensLink: link },
    WEBHOOK_DISABLED: { firstName: typed, webhook: typed, unwanted: false, error: typed, webhooksLink: link },
  }
}
const kinds = Object.keys(oneOfEach('')) as MessageKind[]
const write = (kind: MessageKind, typed = 'Ann'): Promise<Rendered> =>
  renderMessage(kind, oneOfEach(typed)[kind], sender)

describe.each(kinds)('%s', kind => {
  test('carries each of its links, in HTML and in plain text', async () => {
    const { html, text } = await write(kind)
    for (const url of Object.values(oneOfEach('')[kind]).filter(value => String(value).startsWith('https://'))) {
      expect(html).toContain(`href="${url}"`)
      expect(text).toContain(url)
    }
  })

  test('names the company and who sends it', async () => {
    const { subject, html, text } = await write(kind)
    expect(subject).not.toBe('')
    expect(text).toContain('Sent by Foyer for Acme & Söhne')
    expect(html).toContain('Sent by Foyer for <!-- -->Acme &amp; Söhne')
  })

  test('shows typed markup as text', async () => {
    const { subject, html, text } = await write(kind, '<script>alert(1)</script>{{7*7}}<img src=x onerror=y>')
    expect(html).not.toMatch(/<script|<img|\b49\b/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{7*7}}&lt;img src=x onerror=y&gt;')
    expect(text).toContain('<script>alert(1)</script>{{7*7}}')
    expect(subject).not.toContain('script')
  })

  test('gives no mail client a link that a stranger typed', async () => {
    const { html, text } = await write(kind, 'https://evil.example or evil@evil.example')
    // A moderator's reason is no stranger's text: its links are left alone.
    const parts = [html, text].map(part => part.split('for this reason')[0])
    for (const part of parts) expect(part).not.toMatch(/https:\/\/evil|evil@evil|evil\.example/)
  })

  test('fetches nothing from anywhere', async () => {
    const { html } = await write(kind)
    expect(html).not.toMatch(/\bsrc=|url\(|@import|<link/)
  })

  test('arrives as it was written', async () => {
    const { subject, html, text } = await write(kind, 'Zoë 🦊')
    const composed = await nodemailer
      .createTransport({ streamTransport: true, buffer: true })
      .sendMail({ subject, html, text })
    const arrived = await simpleParser(composed.message as Buffer)
    expect(arrived.subject).toBe(subject)
    expect(arrived.text?.trim()).toBe(text.trim())
    expect(String(arrived.html).trim()).toBe(html.trim())
  })
})

test('a subject is one line, whatever the company is called', async () => {
  const { subject } = await renderMessage(
    'APPLICATION_RECEIVED',
    { firstName: 'Ann' },
    { ...sender, companyName: 'Acme\r\nBcc: x@y' },
  )
  expect(subject).toBe('Acme Bcc: x@y has your request to join')
})

test('a reason keeps its line breaks', async () => {
  const { html, text } = await renderMessage('APPLICATION_REJECTED', { firstName: 'Ann', reason: 'One.\nTwo.' }, sender)
  expect(html).toMatch(/One\.<br\/?>Two\./)
  expect(text).toContain('One.\nTwo.')
})

test('an applicant who is not to know the reason sees that none is given', async () => {
  const { text } = await renderMessage('APPLICATION_REJECTED', { firstName: 'Ann', reason: null }, sender)
  expect(text).toContain('Your request to join Acme & Söhne was declined.\n')
})

test('a digest says how many more wait than it lists', async () => {
  const { subject, text } = await write('APPLICANTS_WAITING')
  expect(subject).toBe('24 people wait for approval at Acme & Söhne')
  expect(text).toContain('… and 23 more.')
  const one = await renderMessage(
    'APPLICANTS_WAITING',
    {
      count: 1,
      applicants: [
        {
          name: 'Ann Lee',
          email: 'ann@corp.example',
          since: 1_795_412_460_000,
        },
      ],
      link,
    },
    sender,
  )
  expect(one.subject).toBe('1 person waits for approval at Acme & Söhne')
  expect(one.text).toContain('since 23 Nov 2026, 05:41 UTC')
  expect(one.text).not.toContain('more.')
})
