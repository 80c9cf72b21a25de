import { Center } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorState } from '../shared/ErrorState.tsx'

/** Where a page could not even begin: mostly a server that is out of reach. */
export function RootError({ error }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <Center component="main" mih="80vh">
      <ErrorState error={error} retry={() => router.invalidate()} />
    </Center>
  )
}
