import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useInstallation } from '../session/useViewer.ts'
import { Mark } from './Mark.tsx'
import classes from './PublicPage.module.css'
import { usePageTitle } from './usePageTitle.ts'

interface PublicPageProps {
  title: string
  lead?: ReactNode
  children?: ReactNode
  /** What stands under the card: the way elsewhere. */
  footer?: ReactNode
}

/** A page that stands by itself: the company's name, and one card with one thing to do. */
export function PublicPage({ title, lead, children, footer }: PublicPageProps) {
  const { companyName } = useInstallation()
  usePageTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus may be gone, or the page is new: the heading says where one is. A form that waits for typing was faster.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [title])
  return (
    <main className={classes.page}>
      <Stack gap="lg" className={classes.column}>
        <Group gap="xs" justify="center" wrap="nowrap">
          <Mark size={24} />
          <Text fw={600} size="md" lineClamp={2}>
            {companyName}
          </Text>
        </Group>
        <Paper withBorder radius="lg" className={classes.card}>
          <Title ref={heading} order={1} tabIndex={-1}>
            {title}
          </Title>
          {lead !== undefined && (
            <Text c="dimmed" mt={4}>
              {lead}
            </Text>
          )}
          {children !== undefined && <div className={classes.body}>{children}</div>}
        </Paper>
        {footer !== undefined && (
          <Text size="sm" c="dimmed" ta="center">
            {footer}
          </Text>
        )}
      </Stack>
    </main>
  )
}
