/** One message's place in the row. */
export interface Turn {
  /** Waits until the one before is done, or has had its time. Rejects when the signal is aborted meanwhile. */
  begin(signal: AbortSignal): Promise<void>
  /** Whether it has begun. */
  readonly begun: boolean
  /** Lets the next one begin. */
  end(): void
}

/**
 * Lets messages one by one into the gap between the moment when the provider may have accepted one and the moment when that
 * is recorded: who is killed leaves one message in that gap, which will be sent again, and not several. Who stays in it for
 * longer than `patienceMs` does not keep the others out.
 */
export function turns(patienceMs: number): () => Turn {
  let free: Promise<void> = Promise.resolve()

  return () => {
    let end = () => {}
    const ended = new Promise<void>(resolve => {
      end = resolve
    })
    let mine: Promise<void> | undefined
    const turn = {
      begun: false,
      end,
      async begin(signal: AbortSignal) {
        if (!mine) {
          mine = free
          free = mine.then(() => within(patienceMs, ended))
        }
        const place = mine
        await unlessAborted(signal, () => place)
        turn.begun = true
      },
    }
    return turn
  }
}

/** No row to stand in: who asks begins. */
export const noTurns = (): Turn => {
  const turn = {
    begun: false,
    begin: async () => {
      turn.begun = true
    },
    end() {},
  }
  return turn
}

/** Work that may take its time, but no longer than until the signal is aborted; then it rejects, or is not even begun. */
export async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, ms).unref()
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}
