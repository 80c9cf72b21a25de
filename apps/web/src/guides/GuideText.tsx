import { Stack, Typography } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { CodeBlock } from '../shared/CodeBlock.tsx'
import { ExampleFiles } from './ExampleFiles.tsx'
import type { Guide } from './guide.ts'
import classes from './guides.module.css'

/** How the documents name the server. */
const EXAMPLE_URLS = /http:\/\/localhost:4000|PUBLIC_URL(?=\/)/g

/** What a guide says, with this server's address in what is copied. */
export function GuideText({ guide }: { guide: Guide }) {
  const { t } = useTranslation('guides')
  const { publicUrl } = useInstallation()
  const router = useRouter()
  const here = (text: string) => text.replace(EXAMPLE_URLS, () => publicUrl)

  /** Links among the guides stay in the page. */
  function follow(event: MouseEvent<HTMLElement>) {
    const href = (event.target as Element).closest('a')?.getAttribute('href')
    if (!href?.startsWith('/') || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    router.history.push(href)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks it
    // biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what is clicked
    <div className={classes.guide} onClick={follow}>
      <Stack gap="md">
        {guide.parts.map((part, i) => {
          const key = `${guide.slug} ${i}`
          if ('code' in part) return <CodeBlock key={key} text={here(part.code)} label={t('copy')} />
          if ('files' in part) return <ExampleFiles key={key} files={part.files} />
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made of our own documents when this was built
          return <Typography key={key} dangerouslySetInnerHTML={{ __html: here(part.html) }} />
        })}
      </Stack>
    </div>
  )
}
