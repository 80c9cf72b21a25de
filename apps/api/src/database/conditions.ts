import { searchPrefixes, TextLimit } from '@foyer/domain'
import { badInput } from '../graphql/args.ts'
import type { Key } from '../graphql/keyset.ts'
import type { Reads } from './database.ts'

/** What a list is narrowed by: texts of a closed set, joined by AND, and their parameters. */
export interface Conditions {
  sql: string[]
  params: unknown[]
}

/**
 * Every word of the search must begin a word of the row. A half-open range, so that the index of words answers it; the
 * longest word first, because SQLite begins with the first.
 */
export function addSearch(
  where: Conditions,
  search: string,
  { id, words, owner }: { id: string; words: string; owner: string },
): void {
  if (search.length > TextLimit.search) throw badInput(`\`search\` may have at most ${TextLimit.search} characters.`)
  for (const prefix of searchPrefixes(search).sort((a, b) => b.length - a.length)) {
    where.sql.push(`${id} IN (SELECT ${owner} FROM ${words} WHERE word >= ? AND word < ?)`)
    where.params.push(...rangeOf(prefix))
  }
}

const rangeOf = (prefix: string) => [prefix, `${prefix}\u{10ffff}`]

/** So few are sooner looked up one by one than found by reading through everybody. */
const FEW = 3_000

/** Whether a search finds few rows by one of its words. */
export async function findsFew(reads: Reads, search: string, words: string): Promise<boolean> {
  for (const prefix of searchPrefixes(search)) {
    const [row] = await reads.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM (SELECT 1 FROM ${words} WHERE word >= ? AND word < ? LIMIT ${FEW}) few`,
      rangeOf(prefix),
    )
    if (Number(row?.count) < FEW) return true
  }
  return false
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
