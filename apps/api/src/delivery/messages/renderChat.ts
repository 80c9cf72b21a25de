import type { Sender } from './message.ts'

export interface NewEmployeeParams {
  name: string
  /** How they came. */
  how: 'JOINED' | 'INVITED' | 'APPROVED' | 'REGISTERED'
  /** Who invited, approved or registered them: their name; null where nobody did. */
  by: string | null
}

/** What can go to the company's chat. */
export interface ChatParams {
  NEW_EMPLOYEE: NewEmployeeParams
}

const HOW: Record<NewEmployeeParams['how'], (name: string, company: string, by: string) => string> = {
  JOINED: (name, company) => `${name} joined ${company}.`,
  INVITED: (name, company, by) => `${name} joined ${company}, invited by ${by}.`,
  APPROVED: (name, company, by) => `${name} joined ${company}, approved by ${by}.`,
  REGISTERED: (name, company, by) => `${name} joined ${company}, registered by ${by}.`,
}

/** Writes what the chat is told: one sentence, plain text. */
export function renderChat({ name, how, by }: NewEmployeeParams, { companyName }: Sender): string {
  return HOW[how](name, companyName, by ?? 'somebody')
}
