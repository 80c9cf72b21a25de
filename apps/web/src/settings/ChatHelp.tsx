import { List, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const products = ['slack', 'mattermost', 'rocketChat', 'discord'] as const

/** Whose webhooks fit, and where one finds them there. */
export function ChatHelp() {
  const { t } = useTranslation('settings')
  return (
    <section>
      <Title order={2} size="h3" mb={4}>
        {t('webhook.help')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('webhook.helpText')}
      </Text>
      <List size="sm" spacing={4}>
        {products.map(product => (
          <List.Item key={product}>{t(`webhook.${product}`)}</List.Item>
        ))}
      </List>
    </section>
  )
}
