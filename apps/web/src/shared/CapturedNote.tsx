import { Alert } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './PublicPage.module.css'
import { useCaptured } from './useCaptured.ts'

interface CapturedNoteProps {
  /** Whether what the person waits for may come by SMS, too. */
  sms?: boolean
}

/** Wherever a person is sent to their mailbox or phone: says so when nothing that goes there leaves this machine. */
export function CapturedNote({ sms = false }: CapturedNoteProps) {
  const { t } = useTranslation()
  const captured = useCaptured()
  if (captured === null || (captured === 'SMS' && !sms)) return null
  return (
    <Alert variant="default" className={classes.note} p="sm" icon={<IconMailOff size={18} aria-hidden />}>
      {t(`captured.${sms ? captured : 'EMAIL'}`)}
    </Alert>
  )
}
