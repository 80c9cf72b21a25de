import { type Channel, type RecipientColumns, recipientColumns, recipientsOfRow, splitRecipients } from '@foyer/domain'
import type { ParseResult, Parser } from 'papaparse'

/** So much is read at once before the page may breathe: a few milliseconds' work. */
const SLICE = 16_384
/** So many rows tell what the columns are. */
const SAMPLE = 50
export const FILE_MAX_BYTES = 20 * 1024 * 1024

/** Takes some recipients as soon as they are read. */
type Take = (texts: string[]) => void

const breathe = () => new Promise(resolve => setTimeout(resolve))

/** The text of a file as Excel, Outlook and Google write it; null when it is none. */
export function decoded(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return text.includes('\0') ? null : text
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a mark: of most letters, one byte is zero.
  const sample = bytes.subarray(0, 1_000)
  const zeros = (odd: 0 | 1) => sample.filter((byte, i) => byte === 0 && i % 2 === odd).length
  if (zeros(1) > sample.length / 4) return 'utf-16le'
  if (zeros(0) > sample.length / 4) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // What Excel means by CSV in western Europe.
    return 'windows-1252'
  }
}

/** Whom a file names, a table or a text. False when it is no text at all. */
export async function readFile(file: File, channel: Channel, take: Take): Promise<boolean> {
  const text = decoded(new Uint8Array(await file.arrayBuffer()))
  if (text === null) return false
  await readText(text, channel, take, true)
  return true
}

/** Whom a text names. A table of a file, or of cells that were copied, need not say what its columns are. */
export async function readText(
  text: string,
  channel: Channel,
  take: Take,
  isTable = text.includes('\t'),
): Promise<void> {
  const { default: Papa } = await import('papaparse')
  const [mark, delimiter = ''] = /^sep=(.)\r?\n/i.exec(text) ?? ['']
  const table = text.slice(mark.length)
  const sample = Papa.parse<string[]>(head(table), { delimiter, preview: SAMPLE, skipEmptyLines: 'greedy' })
  const columns = recipientColumns(sample.data)
  if (!columns || !(columns.header || isTable)) return readFreely(table, take)
  return readTable(table, sample.meta.delimiter, columns, channel, take)
}

/** Enough to see what the columns are, without half a row at its end. */
const head = (text: string) => (text.length <= SLICE ? text : text.slice(0, text.lastIndexOf('\n', SLICE) + 1 || SLICE))

async function readTable(text: string, delimiter: string, columns: RecipientColumns, channel: Channel, take: Take) {
  const { default: Papa } = await import('papaparse')
  let heading = columns.header
  await new Promise<void>(resolve =>
    Papa.parse<string[]>(text, {
      delimiter,
      skipEmptyLines: 'greedy',
      chunkSize: SLICE,
      chunk({ data }: ParseResult<string[]>, parser: Parser) {
        const rows = heading ? data.slice(1) : data
        if (data.length > 0) heading = false
        take(rows.flatMap(cells => recipientsOfRow(cells, columns, channel)))
        parser.pause()
        breathe().then(() => parser.resume())
      },
      complete: () => resolve(),
    }),
  )
}

// Where a long line can be cut: after an address, when something else follows it.
const END_OF_ADDRESS = /@[^\s<>",;@]+>?[\s,;]+(?=[^\s,;<(])/g

/** A new line always parts recipients, so a text can be read in pieces that end with one. */
async function readFreely(text: string, take: Take) {
  for (let from = 0; from < text.length; ) {
    const to = endOfSlice(text, from + SLICE)
    take(splitRecipients(text.slice(from, to)))
    from = to
    await breathe()
  }
}

function endOfSlice(text: string, from: number): number {
  const line = text.indexOf('\n', from)
  const end = line < 0 ? text.length : line + 1
  if (end - from < SLICE) return end
  END_OF_ADDRESS.lastIndex = from
  const found = END_OF_ADDRESS.exec(text)
  return found ? Math.min(end, found.index + found[0].length) : end
}
