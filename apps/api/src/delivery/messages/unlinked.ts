/**
 * A stranger's text that no mail client makes a link of. Anyone may type the name `free-money.example` and the address
 * of someone else into the quick link's form: the mail that follows must not carry a link of theirs. A word joiner is
 * invisible and ends the address that a client thinks it sees.
 */
export function unlinked(text: string): string {
  return text.replace(/([.:@])(?=[\p{L}\p{N}/])/gu, '$1\u2060')
}
