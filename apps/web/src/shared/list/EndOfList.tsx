import { Button, Center } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { RowsSkeleton } from '../RowsSkeleton.tsx'
import type { Endless } from './useEndless.ts'

/** Stands under a list, and fetches the next page before anybody sees that it is missing. */
export function EndOfList({
  list,
}: {
  list: Pick<Endless<unknown>, 'rows' | 'more' | 'stuck' | 'stale' | 'loadMore'>
}) {
  const { t } = useTranslation()
  const { ref, entry } = useIntersection({ rootMargin: '800px' })
  const near = entry?.isIntersecting ?? false
  const length = list.rows?.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page; what it calls is new with every render
  useEffect(() => {
    if (near && !list.stuck) list.loadMore()
  }, [near, length, list.stuck, list.stale])
  if (!list.more) return null
  if (list.stuck) {
    return (
      <Center p="md" role="alert">
        <Button variant="default" onClick={list.loadMore}>
          {t('list.stuck')}
        </Button>
      </Center>
    )
  }
  return (
    <div ref={ref}>
      <RowsSkeleton rows={3} />
    </div>
  )
}
