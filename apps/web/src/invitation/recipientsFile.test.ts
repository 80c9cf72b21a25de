import { describe, expect, test } from 'vitest'
import { decoded, readFile, readText } from './recipientsFile.ts'

async function read(content: string | Uint8Array<ArrayBuffer>, channel: 'EMAIL' | 'SMS' = 'EMAIL') {
  const found: string[] = []
  const isText = await readFile(new File([content], 'people.csv'), channel, texts => found.push(...texts))
  return isText ? found : null
}

function utf16(text: string, mark: boolean, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const units = [...(mark ? '\ufeff' : ''), ...text].map(sign => sign.charCodeAt(0))
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (const [i, unit] of units.entries()) view.setUint16(i * 2, unit, littleEndian)
  return bytes
}

const TABLE = 'E-Mail;Vorname;Nachname\r\nann@corp.com;Zoë;Lee\r\nbob@corp.com;Bob;Ray\r\n'
const PEOPLE = ['"Lee, Zoë" <ann@corp.com>', '"Ray, Bob" <bob@corp.com>']

describe('a file is read as it comes', () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['with semicolons', TABLE],
    ['with commas', TABLE.replaceAll(';', ',')],
    ['with tabs', TABLE.replaceAll(';', '\t')],
    ['with bars', TABLE.replaceAll(';', '|')],
    ['with quotes', 'email,first name,last name\n"ann@corp.com","Zoë","Lee"\n"bob@corp.com","Bob","Ray"'],
    ['with a mark of its encoding', `\ufeff${TABLE}`],
    ['with Excel’s first line', `sep=;\r\n${TABLE}`],
    ['with old line ends', TABLE.replaceAll('\r\n', '\r')],
    ['with empty lines', TABLE.replaceAll('\r\n', '\r\n\r\n;;\r\n')],
    ['in UTF-16, little end first', utf16(TABLE, true, true)],
    ['in UTF-16, big end first', utf16(TABLE, true, false)],
    ['in UTF-16 without a mark', utf16(TABLE, false, true)],
    ['in Windows’ own encoding', Uint8Array.from(TABLE, sign => sign.charCodeAt(0))],
  ])('%s', async (_, content) => {
    expect(await read(content)).toEqual(PEOPLE)
  })

  test('without headings, the column of addresses counts', async () => {
    expect(await read('Ann;ann@corp.com\nBob;bob@corp.com\nCy;cycorp.com')).toEqual([
      'ann@corp.com',
      'bob@corp.com',
      'cycorp.com',
    ])
  })

  test('a text is read freely', async () => {
    expect(await read('Ann <ann@corp.com>, bob@corp.com\n"Lee, Cy" <cy@corp.com>')).toEqual([
      'Ann <ann@corp.com>',
      'bob@corp.com',
      '"Lee, Cy" <cy@corp.com>',
    ])
  })

  test('for SMS the column of numbers counts', async () => {
    expect(await read('email;mobile\nann@corp.com;+49 151 23456789\nbob@corp.com;', 'SMS')).toEqual([
      '+49 151 23456789',
      'bob@corp.com',
    ])
  })

  test('what is no text is refused', async () => {
    expect(await read(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 1]))).toBeNull()
  })
})

test('a row that names nobody is given as a whole', async () => {
  expect(await read('email;name\nann@corp.com;Ann\n;Bob Ray\n')).toEqual(['Ann <ann@corp.com>', 'Bob Ray'])
})

test('cells that were copied are read as a table', async () => {
  const found: string[] = []
  await readText('Ann\tLee\tann@corp.com\nBob\tRay\tbob@corp.com', 'EMAIL', texts => found.push(...texts))
  expect(found).toEqual(['ann@corp.com', 'bob@corp.com'])
})

test.each(['\n', ', ', '; '])('ten thousand, parted by %j, come a few at a time', async parting => {
  const people = Array.from({ length: 10_000 }, (_, i) => `"Lee, Person ${i}" <person${i}@corp.com>`)
  const found: string[] = []
  let most = 0
  await readText(people.join(parting), 'EMAIL', texts => {
    most = Math.max(most, texts.length)
    found.push(...texts)
  })
  expect(found).toEqual(people)
  expect(most).toBeLessThan(1_000)
})

test('ten thousand rows of a table come a few at a time, none lost', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `person${i}@corp.com;Person;"Nr. ${i}"`)
  const found: string[] = []
  await readText(`email;first name;last name\n${rows.join('\n')}`, 'EMAIL', texts => found.push(...texts))
  expect(found).toHaveLength(10_000)
  expect(found[9_999]).toBe('"Nr. 9999, Person" <person9999@corp.com>')
})

test('an empty file names nobody', async () => {
  expect(decoded(new Uint8Array())).toBe('')
  expect(await read('')).toEqual([])
})
