import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './invitation.module.css'

/** What the mail says beside the link. */
export function InvitationMessage({ text }: { text: string }) {
  const { t } = useTranslation('invitation')
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('says')}
      </Title>
      <Text size="sm" className={classes.words}>
        {text}
      </Text>
    </section>
  )
}
