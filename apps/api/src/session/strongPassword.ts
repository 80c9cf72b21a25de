import { demandStrongPassword, fold } from '@foyer/domain'

// 50,000 words: loaded when the first password is set, not when the server starts.
let common: Promise<Set<string>> | null = null
const commonPasswords = () => {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(fold)),
  )
  return common
}

/** Refuses a password that is short, common, or built from the person's or the company's words. */
export async function demandStrong(
  password: string,
  words: (string | null | undefined)[],
  field = 'password',
): Promise<void> {
  const list = await commonPasswords()
  const isCommon = (folded: string) => list.has(folded)
  demandStrongPassword(password, { words: words.filter(word => word != null), isCommon }, field)
}
