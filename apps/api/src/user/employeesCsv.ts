import Papa from 'papaparse'
import type { UserRow } from './userRows.ts'

/** The columns of the export, by their heads. */
const COLUMNS: Record<string, (user: UserRow) => string | null> = {
  'First name': user => user.firstName,
  'Last name': user => user.lastName,
  'E-mail': user => user.email,
  Phone: user => user.phone,
  Position: user => user.position,
  Department: user => pathOf(user.department).join(' / '),
  Workgroups: user => (user.workgroups ?? []).map(({ name }) => name).join('; '),
  Role: user => user.role,
  Status: user => user.status,
  'Joined through': user => user.joinedThrough,
  'Joined at': ({ joinedAt }) => (joinedAt === null ? null : new Date(Number(joinedAt)).toISOString()),
}

/** Employees as CSV for spreadsheets, page after page: UTF-8 with its mark, CRLF, and no cell that would be run as a formula. */
export async function* employeesCsv(pages: AsyncIterable<UserRow[]>): AsyncGenerator<string> {
  yield `\ufeff${linesOf([Object.keys(COLUMNS)])}`
  for await (const users of pages) {
    if (users.length > 0) yield linesOf(users.map(user => Object.values(COLUMNS).map(cell => cell(user))))
  }
}

const linesOf = (rows: (string | null)[][]): string =>
  // A pattern of our own: the library's lets a formula pass that has a line break in it.
  `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ })}\r\n`

/** From the root down to it. */
function pathOf(department: UserRow['department']): string[] {
  const path: string[] = []
  for (let it = department; it; it = it.parent) path.unshift(it.name)
  return path
}
