import { Alert } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import classes from './PublicPage.module.css'

/** Wherever a person is sent to their mailbox: says so when no mail leaves this machine. */
export function CapturedNote() {
  const { t } = useTranslation()
  if (!useInstallation().emailCaptured) return null
  return (
    <Alert variant="default" className={classes.note} p="sm" icon={<IconMailOff size={18} aria-hidden />}>
      {t('captured')}
    </Alert>
  )
}
