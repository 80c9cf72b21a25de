import { Box, NavLink, ScrollArea, TableOfContents, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Guide } from './guide.ts'
import classes from './guides.module.css'

interface GuidesNavProps {
  guides: Guide[]
  /** The one that is open. */
  slug: string
}

/** The guides beside the one that is read, and its headings. They stay in sight. */
export function GuidesNav({ guides, slug }: GuidesNavProps) {
  const { t } = useTranslation('guides')
  return (
    <ScrollArea.Autosize className={classes.nav} mah="calc(100dvh - 48px)" scrollbars="y" type="auto" visibleFrom="lg">
      <nav aria-label={t('title')}>
        {guides.map(it => (
          <NavLink
            key={it.slug}
            label={it.title}
            active={it.slug === slug}
            className={classes.navLink}
            renderRoot={props => (
              <Link
                {...props}
                to="/guides/{-$guide}"
                params={{ guide: it.slug || undefined }}
                activeOptions={{ exact: true }}
              />
            )}
          />
        ))}
      </nav>
      <Box component="nav" mt="lg" aria-labelledby="on-this-page">
        <Text id="on-this-page" size="xs" fw={500} c="dimmed" mb={4} px="xs">
          {t('onThisPage')}
        </Text>
        <TableOfContents
          key={slug}
          size="sm"
          variant="none"
          className={classes.toc}
          scrollSpyOptions={{ selector: `.${classes.guide} h2`, offset: 32 }}
          getControlProps={({ data, active }) => ({
            children: data.value,
            'aria-current': active ? 'location' : undefined,
            onClick: () => {
              // Its link does what a link does: the address names it, to be copied.
              data.getNode().querySelector('a')?.click()
            },
          })}
        />
      </Box>
    </ScrollArea.Autosize>
  )
}
