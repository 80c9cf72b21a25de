import type { GraphiQLProps } from 'graphiql'

/** Tabs and history stay in this browser, for each person apart: the next one at the same machine does not find them. */
export function keptFor(userId: string): NonNullable<GraphiQLProps['storage']> {
  const prefix = `explorer:${userId}:`
  const keys = () => Object.keys(localStorage).filter(key => key.startsWith(prefix))
  return {
    getItem: key => localStorage.getItem(prefix + key),
    setItem: (key, value) => localStorage.setItem(prefix + key, value),
    removeItem: key => localStorage.removeItem(prefix + key),
    clear: () => {
      for (const key of keys()) localStorage.removeItem(key)
    },
    get length() {
      return keys().length
    },
  }
}
