import { describe, expect, test } from 'vitest'
import { renderSms, smsSize } from './renderSms.ts'

const link = `https://foyer.acme.example/invitation#${'x'.repeat(43)}`
const sender = { companyName: 'Acme & Söhne', publicUrl: 'https://foyer.acme.example' }
const params = { inviter: 'Ada Byron', firstName: null, message: null, expiresAt: 0, link }

describe('with a usual link and company name', () => {
  test('an invitation is one SMS in GSM-7, and says who invites', () => {
    const text = renderSms('INVITATION', params, sender)
    expect(text).toBe(`Ada Byron of Acme & Söhne invites you. Register here: ${link}`)
    expect(smsSize(text)).toEqual({ encoding: 'GSM-7', characters: text.length, segments: 1 })
  })

  test('so is a link to set a new password', () => {
    const text = renderSms(
      'PASSWORD_RESET',
      { firstName: 'Ann', minutes: 60, link: link.replace('invitation', 'reset-password') },
      sender,
    )
    expect(text).toMatch(/^Acme & Söhne: set a new password within 60 minutes: https:/)
    expect(smsSize(text).segments).toBe(1)
  })

  test('so is a reminder', () => {
    const text = renderSms('INVITATION_REMINDER', params, sender)
    expect(text).toMatch(/^Reminder: Ada Byron of Acme & Söhne invites you\. .*x$/)
    expect(smsSize(text).segments).toBe(1)
  })

  test.each(['Ольга Иванова', '李小龙', 'Adalbert Maria Friedrich von und zu Hohenzollern-Sigmaringen-Langenburg'])(
    'a name that would make it two is left out: %s',
    inviter => {
      const text = renderSms('INVITATION', { ...params, inviter }, sender)
      expect(text).toBe(`Acme & Söhne invites you. Register here: ${link}`)
      expect(smsSize(text).segments).toBe(1)
    },
  )
})

test('a company’s name in other letters takes more, and that is told', () => {
  const text = renderSms('INVITATION', params, { ...sender, companyName: 'Кофе' })
  expect(smsSize(text)).toMatchObject({ encoding: 'UCS-2', segments: 2 })
})

test('signs outside the basic set count twice', () => {
  expect(smsSize('a€[]')).toEqual({ encoding: 'GSM-7', characters: 7, segments: 1 })
})

test('the name of an inviter becomes no link', () => {
  const text = renderSms('INVITATION', { ...params, inviter: 'https://evil.example/a b@evil.example' }, sender)
  expect(text.replace(link, '')).not.toMatch(/https:|evil\.example|@evil/)
})
