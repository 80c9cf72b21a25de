import type { Plugin } from 'vite'

const EXPLORER = /\/src\/explorer\/|node_modules\/(@graphiql\/|graphiql\/|monaco-graphql\/|graphql-language-service\/)/
const APART = '?apart'

/**
 * Gives the explorer a graphql of its own. A module is kept once, with all that anybody uses of it: the first page would
 * carry what only the explorer needs.
 */
export function graphqlApart(): Plugin {
  return {
    name: 'graphql-apart',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const within = importer?.endsWith(APART)
      if (!within && !(/^graphql(\/|$)/.test(source) && importer && EXPLORER.test(importer))) return null
      const found = await this.resolve(source, importer?.replace(APART, ''), { ...options, skipSelf: true })
      return found && { ...found, id: found.id + APART }
    },
  }
}
