/** A line of the table. */
export interface Result {
  what: string
  /** What was measured of Foyer, of the bare server, and how they stand to each other. */
  foyer: string
  limit: string
  ratio: string
  reach: string
  met: boolean | null
}

const HEAD = ['What', 'Foyer', 'The limit', 'Ratio', 'To reach', 'Met']

export function table(results: Result[]): string {
  const rows = results.map(({ what, foyer, limit, ratio, reach, met }) => [
    what,
    foyer,
    limit,
    ratio,
    reach,
    met === null ? '' : met ? 'yes' : 'no',
  ])
  return [HEAD, HEAD.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`
export const times = (factor: number): string => `${factor.toFixed(factor < 10 ? 2 : 0)} ×`
export const ms = (milliseconds: number): string =>
  `${milliseconds.toFixed(milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0)} ms`
export const mb = (megabytes: number): string => `${Math.round(megabytes)} MB`
