import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Placed } from '../shared/list/VirtualBody.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { ShortDate } from '../shared/ShortDate.tsx'
import { fullName } from '../user/names.ts'
import classes from './integration.module.css'
import { ScopesCell } from './ScopesCell.tsx'
import { TokenEnd } from './TokenEnd.tsx'
import type { ApiToken } from './tokensQuery.ts'
import { isLive } from './useRevoking.ts'

interface TokenRowProps {
  token: ApiToken
  placed: Placed
  /** Whether it says for whom it acts. */
  owner: boolean
  revoke: (token: ApiToken) => void
}

export function TokenRow({ token, placed, owner, revoke }: TokenRowProps) {
  const { t } = useTranslation('integration')
  const { id, name, kind, hint, lastUsedAt, lastUsedFrom } = token
  const who = token.owner ? fullName(token.owner) : null
  return (
    <Table.Tr {...placed} className={classes.row} data-row={id} tabIndex={-1}>
      <Table.Td>
        <Text size="sm" fw={500} truncate title={name}>
          {name}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <Text size="xs" c="dimmed" ff="monospace" truncate>
            {hint}
          </Text>
          {kind === 'SERVICE' && (
            <Badge variant="default" size="xs" tt="none" fw={500} flex="none">
              {t('tokens.service')}
            </Badge>
          )}
        </Group>
        <Text component="div" size="xs" c="dimmed" hiddenFrom="md">
          {owner && who && `${who} · `}
          <TokenEnd token={token} inline />
          {' · '}
          {lastUsedAt ? (
            <>
              {t('tokens.used')} <RelativeTime at={lastUsedAt} />
            </>
          ) : (
            t('tokens.neverUsed')
          )}
        </Text>
        <Group hiddenFrom="md" pb={4}>
          <ScopesCell token={token} />
        </Group>
      </Table.Td>
      {owner && (
        <Table.Td visibleFrom="lg" className={classes.cell} title={who ?? undefined}>
          {who}
        </Table.Td>
      )}
      <Table.Td visibleFrom="md">
        <ScopesCell token={token} />
      </Table.Td>
      <Table.Td visibleFrom="lg" className={classes.cell}>
        <ShortDate at={token.createdAt} />
      </Table.Td>
      <Table.Td visibleFrom="md" className={classes.cell}>
        <TokenEnd token={token} />
      </Table.Td>
      <Table.Td visibleFrom="md">
        <div className={classes.cell}>
          {lastUsedAt ? (
            <RelativeTime at={lastUsedAt} />
          ) : (
            <Text span size="sm" c="dimmed">
              {t('tokens.never')}
            </Text>
          )}
        </div>
        {lastUsedFrom && (
          <Text size="xs" c="dimmed" truncate title={lastUsedFrom}>
            {t('tokens.from', { address: lastUsedFrom })}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {isLive(token) && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('tokens.revokeNamed', { name })}
            onClick={() => revoke(token)}
          >
            {t('tokens.revokeAsk')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
