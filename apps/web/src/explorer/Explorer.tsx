import '@graphiql/react/setup-workers/vite'
// One by one: `graphiql/style.css` carries fonts as data: addresses, which the page's policy does not take.
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import 'graphiql/graphiql.css'
import './graphiql.css'
import { useComputedColorScheme } from '@mantine/core'
import { GraphiQL } from 'graphiql'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../session/useViewer.ts'
import { EditorLook } from './EditorLook.tsx'
import { exampleQuery } from './exampleQuery.ts'
import { fetcher } from './fetcher.ts'
import { keptFor } from './keptFor.ts'

/** GraphiQL, in our colours. */
export default function Explorer() {
  const { t } = useTranslation('explorer')
  const { user } = useViewer()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const storage = useMemo(() => keptFor(user.id), [user.id])
  return (
    <GraphiQL
      key={user.id}
      fetcher={fetcher}
      storage={storage}
      defaultQuery={exampleQuery(t)}
      defaultTheme={scheme}
      forcedTheme={scheme}
      // What stands in a header may be a secret.
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
      <EditorLook />
    </GraphiQL>
  )
}
