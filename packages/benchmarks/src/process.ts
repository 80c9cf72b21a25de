import { readFileSync } from 'node:fs'

/** Clock ticks in a second, as Linux counts a process's time whatever the kernel's own. */
const TICKS = 100

/** How many seconds of processor a process has used; NaN where there is no /proc. */
export function cpuSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may have spaces: counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return Number.NaN
  }
}

/** A process's memory in MB: now, or the most it ever had. */
export function megabytes(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  try {
    const line = new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(line?.[1]) / 1_024
  } catch {
    return Number.NaN
  }
}
