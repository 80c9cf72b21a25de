import { DeadEnd } from '../shared/DeadEnd.tsx'
import { useToken } from '../shared/useToken.ts'
import { SetUpForm } from './SetUpForm.tsx'
import { useInstallation } from './useViewer.ts'

/** The first visit of a new installation, by the link that the server printed. */
export default function SetUpPage() {
  const { setUpNeeded } = useInstallation()
  const secret = useToken()
  if (!setUpNeeded) return <DeadEnd code="SET_UP_ALREADY" />
  return secret === '' ? <DeadEnd code="SET_UP_LINK_NEEDED" /> : <SetUpForm secret={secret} />
}
