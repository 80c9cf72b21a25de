import { gql, InMemoryCache } from '@apollo/client'
import { expect, test } from 'vitest'
import { growingList } from './growingList.ts'

const List = gql`
  query List($after: String) {
    list(after: $after) {
      edges { cursor node { id } }
      pageInfo { endCursor hasNextPage }
      totalCount
    }
  }
`

function pages() {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { list: growingList() } } } })
  const write = (ids: string, { after, more, total = 9 }: { after?: string; more: boolean; total?: number }) =>
    cache.writeQuery({
      query: List,
      variables: { after },
      data: {
        list: {
          edges: [...ids].map(id => ({ cursor: `c${id}`, node: { __typename: 'Row', id } })),
          pageInfo: { endCursor: `c${ids.at(-1)}`, hasNextPage: more },
          totalCount: total,
        },
      },
    })
  const read = () => {
    const list = cache.readQuery<{ list: { edges: { node: { id: string } }[]; pageInfo: object } }>({
      query: List,
    })?.list
    return { ids: list?.edges.map(edge => edge.node.id).join(''), ...list?.pageInfo }
  }
  return { write, read }
}

test('a page goes on where the one before ended', () => {
  const { write, read } = pages()
  write('abc', { more: true })
  write('de', { after: 'cc', more: false })
  expect(read()).toMatchObject({ ids: 'abcde', endCursor: 'ce', hasNextPage: false })
})

test('a fresh beginning keeps what was loaded after it', () => {
  const { write, read } = pages()
  write('abc', { more: true })
  write('def', { after: 'cc', more: true })
  write('acd', { more: true })
  expect(read()).toMatchObject({ ids: 'acdef', endCursor: 'cf', hasNextPage: true })
})

test('rows that came on top push nothing out and stand once', () => {
  const { write, read } = pages()
  write('abc', { more: true })
  write('def', { after: 'cc', more: false, total: 6 })
  write('eab', { more: true, total: 6 })
  expect(read()).toMatchObject({ ids: 'eabcdf', hasNextPage: false })
})

test('a list that became longer at its end goes on', () => {
  const { write, read } = pages()
  write('abc', { more: true })
  write('de', { after: 'cc', more: false })
  write('abc', { more: true, total: 7 })
  expect(read()).toMatchObject({ ids: 'abcde', hasNextPage: true })
})

test('a beginning that is all there is replaces the list', () => {
  const { write, read } = pages()
  write('abc', { more: true })
  write('de', { after: 'cc', more: false })
  write('ab', { more: false, total: 2 })
  expect(read()).toMatchObject({ ids: 'ab', hasNextPage: false })
})
