import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePageTitle } from './usePageTitle.ts'

interface PageHeaderProps {
  title: string
  /** What stands under the title: a count, or a sentence. */
  description?: ReactNode
  /** Buttons. */
  children?: ReactNode
}

/** The head of every view: its h1, which gives the document its title too, and what one can do. */
export function PageHeader({ title, description, children }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="sm" mb="md">
      <div>
        <Title order={1} tabIndex={-1}>
          {title}
        </Title>
        {description !== undefined && (
          <Text c="dimmed" size="sm">
            {description}
          </Text>
        )}
      </div>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  )
}
