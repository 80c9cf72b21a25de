import { Alert, Anchor } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { useCaptured } from '../shared/useCaptured.ts'
import classes from './shell.module.css'

/** Says, to who can do something about it, which messages don't go out. */
export function CapturedBanner() {
  const { t } = useTranslation('shell')
  const captured = useCaptured()
  const viewer = useViewer()
  if (captured === null || !can.seeCapturedMessages(viewer)) return null
  return (
    <Alert variant="default" className={classes.banner} mb="lg" p="xs" icon={<IconMailOff size={18} aria-hidden />}>
      {t(`captured.${captured}`)}{' '}
      <Anchor component={Link} to="/settings/captured-messages" size="sm" underline="always">
        {t('captured.link')}
      </Anchor>
    </Alert>
  )
}
