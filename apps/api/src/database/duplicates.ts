/** Whether a write met a unique index: somebody else was faster. */
export function isDuplicate(error: unknown): boolean {
  const { errno, code } = (error ?? {}) as { errno?: number; code?: string }
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
