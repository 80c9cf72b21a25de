import { demandStrongPassword, fold } from '@foyer/domain'
import { dictionary } from '@zxcvbn-ts/language-common'

// The dictionary's words are lower case already; those under the minimum length count too, as cores of longer ones.
let common: Set<string> | null = null
const isCommon = (folded: string) => {
  common ??= new Set(dictionary['passwords-common'].map(fold))
  return common.has(folded)
}

/** Refuses a password that is short, common, or built from the person's or the company's words. */
export function demandStrong(password: string, words: (string | null | undefined)[], field = 'password'): void {
  demandStrongPassword(password, { words: words.filter(word => word != null), isCommon }, field)
}
