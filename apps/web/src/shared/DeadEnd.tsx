import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { type DeadEndCode, deadEnds } from './deadEnds.ts'
import { PublicPage } from './PublicPage.tsx'

interface DeadEndProps {
  code: DeadEndCode
  /** What happened, where the server knows more: who it was. */
  message?: string
  /** The way on, where it is more than a link. */
  children?: ReactNode
}

/** Where a way ends: what happened, what to do next, and the button that does it. */
export function DeadEnd({ code, message, children }: DeadEndProps) {
  const { t } = useTranslation('deadEnd')
  const { companyName: company } = useInstallation()
  const way = deadEnds[code]
  return (
    <PublicPage title={t(`${code}.title`, { company })} lead={message ?? t(`${code}.text`, { company })}>
      {children}
      {way && (
        <Button component={Link} to={way.to} variant={way.variant} fullWidth>
          {t(way.label)}
        </Button>
      )}
    </PublicPage>
  )
}
