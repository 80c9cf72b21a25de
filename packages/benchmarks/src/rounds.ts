/** The middle one: what other work on the machine does not move. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2
}

/** A B, then B A, and so on: what drifts meets both sides alike. */
export async function interleaved<T>(rounds: number, a: () => Promise<T>, b: () => Promise<T>): Promise<[T, T][]> {
  const pairs: [T, T][] = []
  for (let i = 0; i < rounds; i++) {
    if (i % 2 === 0) {
      const first = await a()
      pairs.push([first, await b()])
    } else {
      const first = await b()
      pairs.push([await a(), first])
    }
  }
  return pairs
}

/** How the first of a pair stands to the second: reckoned pair by pair, then the median. */
export const ratio = <T>(pairs: [T, T][], of: (it: T) => number): number => median(pairs.map(([a, b]) => of(a) / of(b)))

export const medianOf = <T>(its: T[], of: (it: T) => number): number => median(its.map(of))
