import { searchPrefixes, TextLimit } from '@foyer/domain'
import { badInput } from '../graphql/args.ts'
import type { Key } from '../graphql/keyset.ts'

/** What a list is narrowed by: texts of a closed set, joined by AND, and their parameters. */
export interface Conditions {
  sql: string[]
  params: unknown[]
}

/** Every word of the search must begin a word of the row. A half-open range, so that the index of words answers it. */
export function addSearch(
  where: Conditions,
  search: string,
  { id, words, owner }: { id: string; words: string; owner: string },
): void {
  if (search.length > TextLimit.search) throw badInput(`\`search\` may have at most ${TextLimit.search} characters.`)
  for (const prefix of searchPrefixes(search)) {
    where.sql.push(`${id} IN (SELECT ${owner} FROM ${words} WHERE word >= ? AND word < ?)`)
    where.params.push(prefix, `${prefix}\u{10ffff}`)
  }
}

/** The same conditions, from behind a row on. */
export function beyond(
  where: Conditions,
  after: Key | null,
  { column, id, way }: { column: string; id: string; way: 'ASC' | 'DESC' },
): Conditions {
  if (!after) return where
  const than = way === 'ASC' ? '>' : '<'
  // Spelled so that both databases begin at the row by the index: a range first, then what it holds too much of.
  return {
    sql: [...where.sql, `${column} ${than}= ? AND (${column} ${than} ? OR ${id} ${than} ?)`],
    params: [...where.params, after[0], after[0], after[1]],
  }
}

export const whereOf = ({ sql }: Conditions): string => (sql.length > 0 ? `WHERE ${sql.join(' AND ')}` : '')
