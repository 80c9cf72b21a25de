import type { GraphiQLProps } from 'graphiql'
import { getOperationAST, parse } from 'graphql'
import { createClient } from 'graphql-sse'

type Fetcher = GraphiQLProps['fetcher']
type Request = Parameters<Fetcher>[0]
type Headers = Record<string, string>

/**
 * Sends what stands in the editor, as whoever is signed in: one POST and its answer, or a stream of events. The toolkit's
 * own fetcher knows subscriptions over web sockets only.
 */
export const fetcher: Fetcher = (request, { headers } = {}) => {
  const operation = operationOf(request)
  const named = operation ? { ...request, operationName: operation.name?.value } : request
  return operation?.operation === 'subscription' ? stream(named, headers) : post(named, headers)
}

// Read anew: what GraphiQL knows of the document, names too, lags behind who types quickly.
function operationOf({ query, operationName }: Request) {
  try {
    const document = parse(query)
    return getOperationAST(document, operationName) ?? getOperationAST(document)
  } catch {
    // The server says better what is wrong with it.
    return null
  }
}

async function post(request: Request, headers?: Headers) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...headers,
    },
    body: JSON.stringify(request),
  })
  // A proxy in between may answer in the server's stead, with a page.
  if (!response.headers.get('content-type')?.includes('json')) {
    return { errors: [{ message: `${response.status} ${response.statusText}, and not from the API.` }] }
  }
  return response.json()
}

/** Each subscription has a connection of its own. If it breaks, that is said, not mended: something is being tried out. */
function stream({ query, variables, operationName }: Request, headers: Headers = {}) {
  const client = createClient({ url: '/graphql/stream', credentials: 'same-origin', headers, retryAttempts: 0 })
  return client.iterate({ query, variables, operationName: operationName ?? undefined })
}
