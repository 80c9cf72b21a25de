import { parseArgs } from 'node:util'
import type { Kind } from './databases.ts'

export interface Options {
  /** 1,000 employees and short rounds: says that it runs and that the answers agree, nothing of speed. */
  small: boolean
  /** Makes the databases anew. */
  fresh: boolean
  /** Only what has this in its name. */
  only: string[]
  databases: Kind[]
  seconds: number
  rounds: number
}

export const HELP = `pnpm bench [options]
  --only <name>      only what has this in its name; may be given more than once
  --database <kind>  sqlite or mariadb; both when left out
  --seconds <n>      how long each side of a round is measured (3)
  --rounds <n>       rounds (5)
  --small            1,000 employees, short rounds: a smoke test
  --fresh            makes the databases anew
`

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args: args.filter(arg => arg !== '--'),
    options: {
      small: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      database: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
    },
  })
  const { small, fresh, only, database } = values
  if (database !== undefined && database !== 'sqlite' && database !== 'mariadb') {
    throw new Error('--database is sqlite or mariadb.')
  }
  return {
    small,
    fresh,
    only,
    databases: database ? [database] : ['sqlite', 'mariadb'],
    seconds: positive(values.seconds, small ? 0.5 : 3),
    rounds: positive(values.rounds, small ? 1 : 5),
  }
}

function positive(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise)
  if (!(number > 0)) throw new Error(`${text} is not a number above 0.`)
  return number
}
