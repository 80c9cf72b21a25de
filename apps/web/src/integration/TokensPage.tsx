import { useQuery } from '@apollo/client/react'
import { Box, Button, Stack, Switch, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../session/useViewer.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { READABLE } from '../theme.ts'
import { ApiLinks } from './ApiLinks.tsx'
import { NewTokenDrawer } from './NewTokenDrawer.tsx'
import { NoTokens } from './NoTokens.tsx'
import { TokensList } from './TokensList.tsx'
import { ApiTokensCount } from './tokensQuery.ts'

/** Account → API tokens: those that act for oneself, and where programs ask. */
export default function TokensPage() {
  const { t } = useTranslation('integration')
  const { user } = useViewer()
  const search = useSearch({ from: '/signed-in/account/tokens' })
  const navigate = useNavigate({ from: '/account/tokens' })
  const show = (change: typeof search, replace = false) =>
    navigate({ search: before => ({ ...before, ...change }), replace, resetScroll: false })
  const { data } = useQuery(ApiTokensCount, { variables: { ownerId: user.id }, fetchPolicy: 'cache-and-network' })
  const mayHaveEnded = search.ended || (data?.apiTokens.totalCount ?? 0) > 0
  return (
    <Box maw={READABLE}>
      <PageHeader title={t('tokens.title')} description={t('tokens.lead')}>
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
          {mayHaveEnded && (
            <Switch
              mb="xs"
              label={t('tokens.ended')}
              checked={search.ended ?? false}
              onChange={event => show({ ended: event.currentTarget.checked || undefined }, true)}
            />
          )}
          <TokensList filter={{ ownerId: user.id, ended: search.ended }} owners={false} empty={<NoTokens />} />
        </section>
      </Stack>
      <NewTokenDrawer opened={search.new ?? false} kind="PERSONAL" onClose={() => show({ new: undefined })} />
    </Box>
  )
}
