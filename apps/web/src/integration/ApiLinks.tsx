import { Anchor, DataList, Group, Paper, Text, Title, useMatches } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useInstallation, useViewer } from '../session/useViewer.ts'
import { Breakable } from '../shared/Breakable.tsx'
import { CopyIcon } from '../shared/CopyIcon.tsx'
import { Item } from '../shared/Item.tsx'
import classes from './integration.module.css'

/** Where programs ask, and where their makers look. */
export function ApiLinks() {
  const { t } = useTranslation('integration')
  const { publicUrl } = useInstallation()
  const forServices = can.manageApiAccess(useViewer())
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('access.links')}
      </Title>
      <DataList labelWidth={104} orientation={useMatches({ base: 'vertical', xs: 'horizontal' })}>
        <Item label={t('access.endpoint')}>
          <Address value={`${publicUrl}/graphql`} label={t('access.endpoint')} />
        </Item>
        <Item label={t('access.schema')}>
          <Anchor href="/schema.graphql" download inherit>
            {t('access.schemaGet')}
          </Anchor>
        </Item>
        <Item label={t('access.explorer')}>
          <Anchor component={Link} to="/explorer" inherit>
            {t('access.explorerOpen')}
          </Anchor>
        </Item>
        {forServices && (
          <Item label={t('access.scim')}>
            <Address value={`${publicUrl}/scim/v2`} label={t('access.scim')} />
            <Text size="xs" c="dimmed">
              {t('access.scimHint')}
            </Text>
          </Item>
        )}
        <Item label={t('access.docs')}>
          <Anchor component={Link} to="/guides/{-$guide}" inherit>
            {t('access.docsRead')}
          </Anchor>
        </Item>
      </DataList>
    </Paper>
  )
}

function Address({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation('integration')
  return (
    <Group gap="xs" wrap="nowrap">
      <Text span inherit ff="monospace" className={classes.address}>
        <Breakable address={value} />
      </Text>
      <CopyIcon value={value} label={t('copyNamed', { what: label })} />
    </Group>
  )
}
