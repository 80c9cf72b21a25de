import { demandStrongPassword } from '@foyer/domain'

/** Refuses a password that is short, common, or built from the person's or the company's words. */
export async function demandStrong(
  password: string,
  words: (string | null | undefined)[],
  field = 'password',
): Promise<void> {
  // Loaded when the first password is set, not when the server starts.
  const { commonPasswords } = await import('./commonPasswords.ts')
  const isCommon = (folded: string) => commonPasswords.has(folded)
  demandStrongPassword(password, { words: words.filter(word => word != null), isCommon }, field)
}
