import { Button, Stack, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'
import { ApiLinks } from './ApiLinks.tsx'
import { NewTokenDrawer } from './NewTokenDrawer.tsx'
import { NoTokens } from './NoTokens.tsx'
import { NothingMatches } from './NothingMatches.tsx'
import { TokenFilters } from './TokenFilters.tsx'
import { TokensList } from './TokensList.tsx'

/** Settings → API access: the tokens of everybody, and where programs ask. */
export default function ApiAccessPage() {
  const { t } = useTranslation('integration')
  const search = useSearch({ from: '/signed-in/settings/api-access' })
  const navigate = useNavigate({ from: '/settings/api-access' })
  const show = (change: typeof search, replace = false) =>
    navigate({ search: before => ({ ...before, ...change }), replace, resetScroll: false })
  const narrow = (change: typeof search) => show(change, true)
  const { kind, owner, ended } = search
  const everything = () => narrow({ kind: undefined, owner: undefined })
  return (
    <>
      <PageHeader title={t('access.title')} description={t('access.lead')}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => show({ new: true })}>
          {t('tokens.new')}
        </Button>
      </PageHeader>
      <Stack gap="xl">
        <ApiLinks />
        <section>
          <Title order={2} mb="xs">
            {t('access.tokens')}
          </Title>
          <TokenFilters search={search} narrow={narrow} />
          <TokensList
            filter={{ kind, ownerId: owner, ended }}
            owners
            empty={kind || owner ? <NothingMatches showAll={everything} /> : <NoTokens />}
          />
        </section>
      </Stack>
      <NewTokenDrawer opened={search.new ?? false} kind="SERVICE" onClose={() => show({ new: undefined })} />
    </>
  )
}
