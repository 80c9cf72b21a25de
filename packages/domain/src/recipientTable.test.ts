import { describe, expect, test } from 'vitest'
import type { Channel } from './invitation.ts'
import { recipientColumns, recipientsOfRow } from './recipientTable.ts'

describe('headings are recognised', () => {
  test.each<[string, object]>([
    ['email', { email: 0 }],
    ['E-Mail;Vorname;Nachname', { email: 0, firstName: 1, lastName: 2 }],
    ['First Name;Last Name;E-mail Address;Mobile Phone', { firstName: 0, lastName: 1, email: 2, phone: 3 }],
    ['Prénom;Nom;Courriel;Téléphone portable', { firstName: 0, lastName: 1, email: 2, phone: 3 }],
    ['Nombre;Apellidos;Correo electrónico;Móvil', { firstName: 0, lastName: 1, email: 2, phone: 3 }],
    ['Nome;Cognome;Indirizzo e-mail;Cellulare', { firstName: 0, lastName: 1, email: 2, phone: 3 }],
    ['Voornaam;Achternaam;E-mailadres;Telefoonnummer', { firstName: 0, lastName: 1, email: 2, phone: 3 }],
    ['Imię;Nazwisko;Adres e-mail;Telefon', { firstName: 0, lastName: 1, email: 2, phone: 3 }],
    ['Имя;Фамилия;Почта;Телефон', { firstName: 0, lastName: 1, email: 2, phone: 3 }],
    [
      'Given Name;Family Name;E-mail 1 - Label;E-mail 1 - Value;Phone 1 - Value',
      { firstName: 0, lastName: 1, email: 3, phone: 4 },
    ],
    ['Name;Mail', { name: 0, email: 1 }],
    ['Handynummer', { phone: 0 }],
    ['Personnel no.;Work e-mail;Private e-mail;Mailing street', { email: 1 }],
  ])('%s', (heading, columns) => {
    expect(recipientColumns([heading.split(';')])).toEqual({ ...columns, header: true })
  })
})

describe('without a heading', () => {
  test.each<[string, string[], object | null]>([
    [
      'a column of addresses beside names',
      ['Ann|Lee|ann@corp.com', 'Bob|Ray|bob@corp.com', 'Cy|Fox|cycorp.com'],
      { email: 2 },
    ],
    [
      'addresses, dates and numbers',
      ['ann@corp.com|2024-01-15|+49 151 23456789', 'b@corp.com|2024-02-15|0151 2345678'],
      { email: 0, phone: 2 },
    ],
    ['one column is a text', ['ann@corp.com', 'bob@corp.com'], null],
    ['many in a line are a text', ['ann@corp.com|bob@corp.com|cy@corp.com'], null],
    ['words are a text', ['Ann|Lee', 'Bob|Ray'], null],
    ['nothing', [], null],
  ])('%s', (_, rows, columns) => {
    const read = recipientColumns(rows.map(row => row.split('|')))
    expect(read).toEqual(columns && { ...columns, header: false })
  })
})

describe('a row names', () => {
  const columns = { header: true, email: 0, phone: 1, firstName: 2, lastName: 3 }
  test.each<[string, Channel, string[]]>([
    ['ann@corp.com||Ann|Lee', 'EMAIL', ['"Lee, Ann" <ann@corp.com>']],
    ['ann@corp.com|+49 151 23|Ann|Lee', 'SMS', ['"Lee, Ann" <+49 151 23>']],
    ['|+49 151 23||', 'EMAIL', ['+49 151 23']],
    ['ann@corp.com', 'SMS', ['ann@corp.com']],
    ['ann@corp.com; lee@corp.com||Ann|Lee', 'EMAIL', ['ann@corp.com', 'lee@corp.com']],
    ['Ann <ann@corp.com>||Ann|Lee', 'EMAIL', ['Ann <ann@corp.com>']],
    ['||Ann|Lee', 'EMAIL', ['Ann Lee']],
    ['|||', 'EMAIL', []],
  ])('%s by %s', (row, channel, recipients) => {
    expect(recipientsOfRow(row.split('|'), columns, channel)).toEqual(recipients)
  })

  test.each([
    ['Ann Lee', 'Ann Lee <ann@corp.com>'],
    ['Lee, Ann', '"Lee, Ann" <ann@corp.com>'],
    ['ann@corp.com', 'ann@corp.com'],
    ['', 'ann@corp.com'],
  ])('with the name %j', (name, recipient) => {
    expect(recipientsOfRow(['ann@corp.com', name], { header: true, email: 0, name: 1 }, 'EMAIL')).toEqual([recipient])
  })
})
