import guides from 'virtual:guides'
import { Flex, Select } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'
import NotFoundView from '../shell/NotFoundView.tsx'
import { GuideNeighbours } from './GuideNeighbours.tsx'
import { GuidesNav } from './GuidesNav.tsx'
import { GuideText } from './GuideText.tsx'
import classes from './guides.module.css'

/** The first has no name in the address, and what is chosen must have one. */
const FIRST = 'first'

/** The guides for integrators, side by side, of the very release that runs. */
export default function GuidesPage() {
  const { t } = useTranslation('guides')
  const { guide: slug = '' } = useParams({ from: '/signed-in/guides/{-$guide}' })
  const navigate = useNavigate()
  const at = guides.findIndex(it => it.slug === slug)
  const guide = guides[at]
  if (!guide) return <NotFoundView />

  const open = (to: string | null) =>
    navigate({ to: '/guides/{-$guide}', params: { guide: to === FIRST ? undefined : (to ?? undefined) } })
  return (
    <Flex gap="xl" align="flex-start">
      <GuidesNav guides={guides} slug={slug} />
      <div className={classes.page}>
        <PageHeader title={guide.title} description={t('lead')} />
        <Select
          hiddenFrom="lg"
          mb="lg"
          aria-label={t('title')}
          allowDeselect={false}
          data={guides.map(it => ({ value: it.slug || FIRST, label: it.title }))}
          value={slug || FIRST}
          onChange={open}
        />
        <GuideText guide={guide} />
        <GuideNeighbours previous={guides[at - 1]} next={guides[at + 1]} />
      </div>
    </Flex>
  )
}
