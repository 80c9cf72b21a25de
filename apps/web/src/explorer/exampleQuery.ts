import { formatShortcutForOS } from '@graphiql/react'
import type { TFunction } from 'i18next'

/** What the first tab begins with: something that gives an answer to everybody, and says how to go on. */
export const exampleQuery = (
  t: TFunction<'explorer'>,
) => `${comment(t('example.intro', { run: formatShortcutForOS('Ctrl-Enter', 'Cmd') }))}

query Example {
${comment(t('example.viewer'), '  ')}
  viewer {
    user {
      firstName
      lastName
      role
    }
  }

${comment(t('example.employees'), '  ')}
  employees(first: 5, orderBy: NAME) {
    totalCount
    edges {
      node {
        firstName
        lastName
        position
        department {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`

const comment = (text: string, indent = '') =>
  text
    .split('\n')
    .map(line => `${indent}# ${line}`.trimEnd())
    .join('\n')
