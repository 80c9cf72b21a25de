import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { type DeadEndCode, deadEnds } from './deadEnds.ts'
import { PublicPage } from './PublicPage.tsx'

/** Where a way ends: what happened, what to do next, and the button that does it. */
export function DeadEnd({ code }: { code: DeadEndCode }) {
  const { t } = useTranslation('deadEnd')
  const { companyName: company } = useInstallation()
  const way = deadEnds[code]
  return (
    <PublicPage title={t(`${code}.title`, { company })} lead={t(`${code}.text`, { company })}>
      {way && (
        <Button component={Link} to={way.to} variant={way.variant} fullWidth>
          {t(way.label)}
        </Button>
      )}
    </PublicPage>
  )
}
