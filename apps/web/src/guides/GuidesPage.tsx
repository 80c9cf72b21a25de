import guides from 'virtual:guides'
import { Tabs } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'
import { TabsRow } from '../shared/TabsRow.tsx'
import NotFoundView from '../shell/NotFoundView.tsx'
import { GuideText } from './GuideText.tsx'

/** The first has no name in the address, and tabs must have one. */
const FIRST = 'first'

/** The guides for integrators, side by side, of the very release that runs. */
export default function GuidesPage() {
  const { t } = useTranslation('guides')
  const { guide: slug = '' } = useParams({ from: '/signed-in/guides/{-$guide}' })
  const navigate = useNavigate()
  const guide = guides.find(it => it.slug === slug)
  if (!guide) return <NotFoundView />

  const open = (to: string | null) =>
    navigate({ to: '/guides/{-$guide}', params: { guide: to === FIRST ? undefined : (to ?? undefined) } })
  return (
    <>
      <PageHeader title={guide.title} description={t('lead')} />
      <Tabs value={slug || FIRST} onChange={open} mb="lg" activateTabWithKeyboard={false}>
        <TabsRow active={slug} aria-label={t('title')}>
          {guides.map(it => (
            <Tabs.Tab key={it.slug} value={it.slug || FIRST}>
              {it.title}
            </Tabs.Tab>
          ))}
        </TabsRow>
      </Tabs>
      <GuideText guide={guide} />
    </>
  )
}
