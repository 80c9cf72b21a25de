import { Center } from '@mantine/core'
import { ErrorState } from './ErrorState.tsx'

/** A page that could not begin, by itself. */
export function PublicError({ error, retry }: { error: unknown; retry: () => unknown }) {
  return (
    <Center component="main" mih="80vh" p="md">
      <ErrorState error={error} retry={retry} />
    </Center>
  )
}
