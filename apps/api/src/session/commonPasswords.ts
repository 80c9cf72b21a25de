import { fold } from '@foyer/domain'
import { dictionary } from '@zxcvbn-ts/language-common'

/** 50,000 passwords that are tried first, folded as they are compared. */
export const commonPasswords = new Set(dictionary['passwords-common'].map(fold))
