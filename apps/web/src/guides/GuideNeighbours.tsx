import { Button, Group } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Guide } from './guide.ts'

interface GuideNeighboursProps {
  previous: Guide | undefined
  next: Guide | undefined
}

/** On to the next guide, or back to the one before. */
export function GuideNeighbours({ previous, next }: GuideNeighboursProps) {
  const { t } = useTranslation('guides')
  return (
    <Group component="nav" aria-label={t('neighbours')} justify="space-between" gap="xs" mt="xl">
      {previous && (
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          aria-label={t('previous', { title: previous.title })}
          renderRoot={props => (
            <Link {...props} to="/guides/{-$guide}" params={{ guide: previous.slug || undefined }} />
          )}
        >
          {previous.title}
        </Button>
      )}
      {next && (
        <Button
          variant="default"
          ms="auto"
          rightSection={<IconArrowRight size={16} aria-hidden />}
          aria-label={t('next', { title: next.title })}
          renderRoot={props => <Link {...props} to="/guides/{-$guide}" params={{ guide: next.slug || undefined }} />}
        >
          {next.title}
        </Button>
      )}
    </Group>
  )
}
