import { type DestinationStream, type Logger, pino } from 'pino'

/** The program's log: one line for each event, and no secret in any of them. */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    redact: ['*.password', '*.token', '*.secret', 'req.headers'],
    serializers: { err: withoutValues },
  }
  return to ? pino(options, to) : pino(options)
}

/** A fault: what it is and where. Drivers hang the statement with all its values on theirs, and links are among the values. */
function withoutValues(fault: unknown): unknown {
  if (!(fault instanceof Error)) return typeof fault
  const { name, message, stack, code, errno, cause } = fault as NodeJS.ErrnoException
  return { type: name, message, stack, code, errno, ...(cause !== undefined && { cause: withoutValues(cause) }) }
}
