import { Button, Stack } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Viewer } from '../session/start.ts'
import { useSignOut } from '../session/useSignOut.ts'
import { useInstallation } from '../session/useViewer.ts'
import { PublicPage } from '../shared/PublicPage.tsx'

/** A link for newcomers, opened by somebody who is signed in: mostly to see where it leads, or for a colleague. */
export function SignedInAlready({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('registration')
  const { companyName: company } = useInstallation()
  const here = useLocation({ select: location => location.href })
  const signOut = useSignOut()
  const name = `${viewer.user.firstName} ${viewer.user.lastName}`
  return (
    <PublicPage title={t('signedIn.title')} lead={t('signedIn.text', { name, company })}>
      <Stack gap="xs">
        <Button component={Link} to="/employees" fullWidth>
          {t('signedIn.home')}
        </Button>
        <Button variant="default" fullWidth onClick={() => signOut(here)}>
          {t('signedIn.signOut')}
        </Button>
      </Stack>
    </PublicPage>
  )
}
