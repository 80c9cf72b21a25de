import { Channel } from './invitation.ts'
import { namedRecipient, splitRecipients } from './recipients.ts'
import { fold } from './text.ts'

/** Where a table has what, by column. */
export interface RecipientColumns {
  email?: number
  phone?: number
  firstName?: number
  lastName?: number
  name?: number
  /** Whether the first row says so itself. */
  header: boolean
}
type Column = Exclude<keyof RecipientColumns, 'header'>

// Headings as address books and HR systems write them, folded and without anything but letters: `E-mail 1 - Value` is emailvalue.
const HEADINGS: Record<Column, RegExp> = {
  email:
    /e?mail(?!ing)|^(mailadresse|courriel|adresseelectronique|correo(electronico)?|epost(a|adress)?|eposta|sahkoposti|posta)|почт|メール|邮箱|邮件|電子郵件/u,
  phone:
    /phone|mobil|movil|^(cell|handy|tel$|telef|gsm|sms|rufn|natel|gsmnr|celular|cellulare|komorka|matkapuhelin|puhelin|portable|numerodetelephone|numerotelephone|whatsapp)|телефон|мобильн|電話|电话|手机/u,
  firstName:
    /^(first|given|fore|christian)(name)?$|^(vorname|rufname|prenom|nombres?|nome|primeironome|voornaam|fornamn|fornavn|etunimi|imie|jmeno|krestnijmeno|meno|keresztnev|prenume|ad|adi|имя|名|名前)$/u,
  lastName:
    /^(last|family|sur)(name)?$|^(nachname|familienname|zuname|nomdefamille|nom|apellidos?|primerapellido|cognome|sobrenome|apelido|ultimonome|achternaam|efternamn|etternavn|efternavn|sukunimi|nazwisko|prijmeni|priezvisko|vezeteknev|csaladnev|soyad|soyadi|фамилия|姓)$/u,
  name: /^(full|display|complete)?name$|^(vollername|nomcomplet|nombrecompleto|nomecompleto|fullstandigtnamn|фио)$/u,
}
// Google's `E-mail 1 - Label` says "Work"; nobody is reached by fax.
const NOT_THE_VALUE = /type$|label$|typ$|fax|format|opt(in|out)|verified|status/u

/** What the first rows say about the columns; null when this is no table, but a text to be read freely. */
export function recipientColumns(sample: readonly string[][]): RecipientColumns | null {
  return fromHeader(sample[0] ?? []) ?? fromContent(sample)
}

function fromHeader(cells: string[]): RecipientColumns | null {
  if (cells.some(isRecipient)) return null
  const headings = cells.map(cell => fold(cell).replace(/[^\p{L}]/gu, ''))
  const columns: RecipientColumns = { header: true }
  for (const [index, heading] of headings.entries()) {
    const column = (Object.keys(HEADINGS) as Column[]).find(name => HEADINGS[name].test(heading))
    if (column && !NOT_THE_VALUE.test(heading)) columns[column] ??= index
  }
  return columns.email === undefined && columns.phone === undefined ? null : columns
}

/** Without a heading a column counts where most rows have one recipient and nothing else there. Names are not guessed. */
function fromContent(sample: readonly string[][]): RecipientColumns | null {
  if (sample.every(cells => cells.filter(cell => cell.trim() !== '').length < 2)) return null
  // Rows in which several are to be reached are no rows.
  if (sample.some(cells => cells.filter(isEmail).length > 1)) return null
  const width = Math.max(...sample.map(cells => cells.length))
  const most = (test: (cell: string) => boolean) =>
    Array.from({ length: width }, (_, i) => i).find(
      i => sample.filter(cells => test(cells[i] ?? '')).length > sample.length / 2,
    )
  const [email, phone] = [most(isEmail), most(isPhone)]
  if (email === undefined && phone === undefined) return null
  return { header: false, ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) }
}

const isEmail = (cell: string) => cell.includes('@')
const isPhone = (cell: string) =>
  /^\s*\(?[+0]?[\d\s().\-/]{6,}$/.test(cell) &&
  cell.replace(/\D/g, '').length >= 7 &&
  !/^\s*(\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4})/.test(cell)
const isRecipient = (cell: string) => isEmail(cell) || isPhone(cell)

/**
 * Whom a row of a table names: by the way that is meant if it has one, else by the other. A row that has neither is given
 * as a whole, so that it can be looked at.
 */
export function recipientsOfRow(cells: readonly string[], columns: RecipientColumns, channel: Channel): string[] {
  const at = (column: Column) => {
    const index = columns[column]
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }
  const [meant, other] = channel === Channel.EMAIL ? [at('email'), at('phone')] : [at('phone'), at('email')]
  const recipients = splitRecipients(meant || other)
  const [only] = recipients
  if (only === undefined) return splitRecipients(cells.join(' ').replace(/[\s,;]+/g, ' '))
  if (recipients.length > 1 || only.includes('<')) return recipients
  if (at('firstName') || at('lastName')) return [namedRecipient(only, at('firstName'), at('lastName'))]
  const name = at('name')
    .replace(/[<>"“”\s]+/gu, ' ')
    .trim()
  return [name === '' || name.includes('@') ? only : name.includes(',') ? `"${name}" <${only}>` : `${name} <${only}>`]
}
