import type { ApolloServerOptions } from '@apollo/server'
import type { Context } from './context.ts'

/** Characters of all documents together. Whoever sends one may have it kept: a stranger's memory is not ours to lend. */
const KEPT_MAX = 2 * 1024 * 1024
/** Characters of one document. A longer one is answered, and has to be sent again the next time. */
const DOCUMENT_MAX = 16 * 1024

type Store = NonNullable<Exclude<ApolloServerOptions<Context>['persistedQueries'], false | undefined>['cache']>

/** Documents that were found valid, by their hash, in this process; what was not asked for longest makes room. */
export function keptDocuments(): Store {
  const kept = new Map<string, string>()
  let characters = 0
  const drop = (hash: string) => {
    characters -= kept.get(hash)?.length ?? 0
    kept.delete(hash)
  }
  const keep = (hash: string, document: string) => {
    drop(hash)
    kept.set(hash, document)
    characters += document.length
  }
  return {
    async get(hash) {
      const document = kept.get(hash)
      if (document !== undefined) keep(hash, document)
      return document
    },
    async set(hash, document) {
      if (document.length > DOCUMENT_MAX) return
      keep(hash, document)
      for (const oldest of kept.keys()) {
        if (characters <= KEPT_MAX) break
        drop(oldest)
      }
    },
    async delete(hash) {
      drop(hash)
    },
  }
}
