import type { CSSProperties } from 'react'

/** The web client's accent colour; white text on it has a contrast of 6.2. */
const ACCENT = '#2f55d4'
const FONT =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji'"

// Mail clients drop style sheets at will, so the light look is inline and complete by itself…
export const look = {
  body: {
    margin: 0,
    padding: '0 12px',
    backgroundColor: '#f4f5f7',
    fontFamily: FONT,
    color: '#1c2024',
  },
  page: { maxWidth: '600px', margin: '0 auto' },
  company: {
    padding: '32px 33px 16px',
    fontSize: '15px',
    lineHeight: '22px',
    fontWeight: 600,
    color: '#3c434b',
  },
  card: {
    backgroundColor: '#ffffff',
    border: '1px solid #e1e4e8',
    borderRadius: '10px',
  },
  content: { padding: '32px 32px 20px' },
  heading: {
    margin: '0 0 20px',
    fontSize: '22px',
    lineHeight: '30px',
    fontWeight: 600,
    color: '#1c2024',
  },
  paragraph: {
    margin: '0 0 16px',
    fontSize: '16px',
    lineHeight: '25px',
    color: '#1c2024',
  },
  aside: {
    margin: '0 0 12px',
    fontSize: '14px',
    lineHeight: '21px',
    color: '#5b636d',
  },
  button: {
    margin: '8px 0 20px',
    padding: '13px 24px',
    backgroundColor: ACCENT,
    borderRadius: '8px',
    color: '#ffffff',
    fontSize: '16px',
    fontWeight: 600,
  },
  link: { color: ACCENT, textDecoration: 'underline' },
  // A long address wraps anywhere rather than widening the mail on a phone.
  url: { wordBreak: 'break-all' },
  rule: { margin: '20px 0', borderColor: '#e1e4e8' },
  quote: {
    margin: '0 0 16px',
    padding: '2px 0 2px 16px',
    borderLeft: '3px solid #d3d7dd',
    whiteSpace: 'pre-line',
  },
  code: {
    padding: '12px 16px',
    border: '1px solid #e1e4e8',
    borderRadius: '8px',
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
    fontSize: '18px',
    letterSpacing: '0.02em',
  },
  row: {
    padding: '10px 0',
    borderTop: '1px solid #e1e4e8',
    fontSize: '15px',
    lineHeight: '22px',
    color: '#1c2024',
  },
  faint: {
    fontSize: '14px',
    lineHeight: '21px',
    color: '#5b636d',
    wordBreak: 'break-word',
  },
  footer: {
    padding: '20px 33px 40px',
    fontSize: '13px',
    lineHeight: '20px',
    color: '#5b636d',
  },
} satisfies Record<string, CSSProperties>

// …and the dark one overrides it by class where the client asks for it. `!important` beats the inline style.
export const darkLook = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .content { padding: 24px 20px 12px !important; }
  .company { padding: 24px 21px 12px !important; }
  .footer { padding: 16px 21px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .body, .body > table > tbody > tr > td { background-color: #121417 !important; color: #e8eaed !important; }
  .card { background-color: #1c1f24 !important; border-color: #31363d !important; }
  .company { color: #c3c8cf !important; }
  .heading, .paragraph, .row { color: #e8eaed !important; }
  .aside, .faint, .footer { color: #a3abb5 !important; }
  .rule, .row, .quote, .code { border-color: #31363d !important; }
  .link { color: #91adf9 !important; }
  .button { background-color: #4068ea !important; color: #ffffff !important; }
}
`
