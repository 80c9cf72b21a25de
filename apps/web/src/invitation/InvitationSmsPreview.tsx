import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MessagePreview } from './MessagePreview.tsx'
import classes from './preview.module.css'
import { smsCapacity } from './smsCapacity.ts'

/** The SMS as it will arrive, and how much of one it takes. */
export function InvitationSmsPreview() {
  const { t } = useTranslation('invitation')
  return (
    <MessagePreview channel="SMS" message={null}>
      {({ text, sms }) => (
        <div className={classes.sms}>
          <p className={classes.bubble}>{text}</p>
          {sms && (
            <Text size="xs" c="dimmed">
              {t('preview.size', {
                count: sms.segments,
                characters: sms.characters,
                capacity: smsCapacity(sms.encoding, sms.segments),
                encoding: sms.encoding,
              })}
            </Text>
          )}
        </div>
      )}
    </MessagePreview>
  )
}
