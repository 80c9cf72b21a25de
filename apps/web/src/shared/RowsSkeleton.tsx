import { Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ROW_HEIGHT } from '../theme.ts'

/** A list that is on its way, as high as it will be. */
export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <Stack gap={0} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <Group key={row} h={ROW_HEIGHT} gap="md" wrap="nowrap" aria-hidden>
          <Skeleton circle h={24} w={24} flex="none" />
          <Skeleton h={10} w={`${28 - (row % 3) * 5}%`} />
          <Skeleton h={10} w="18%" ml="auto" visibleFrom="xs" />
        </Group>
      ))}
    </Stack>
  )
}
