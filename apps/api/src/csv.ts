import Papa from 'papaparse'

/** The columns of a file, by their heads: what stands in each for a row. */
export type Columns<Row> = Record<string, (row: Row) => string | null>

/** A list as CSV for spreadsheets, page after page: UTF-8 with its mark, CRLF, and no cell that would be run as a formula. */
export async function* csv<Row>(columns: Columns<Row>, pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `\ufeff${linesOf([Object.keys(columns)])}`
  for await (const rows of pages) {
    if (rows.length > 0) yield linesOf(rows.map(row => Object.values(columns).map(cell => cell(row))))
  }
}

const linesOf = (rows: (string | null)[][]): string =>
  // A pattern of our own: the library's lets a formula pass that has a line break in it.
  `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ })}\r\n`
