import { useBlocker } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLeaveQuestion } from '../shared/useLeaveQuestion.tsx'

/**
 * A secret that is told once, or null before there is one. Whatever takes it away asks, until it was copied or somebody
 * says that they have it; while it is on its way one stays.
 */
export function useSecretOnce(secret: string | null, isComing?: () => boolean) {
  const { t } = useTranslation('integration')
  const confirmed = useLeaveQuestion({
    title: t('made.leaveTitle'),
    text: t('made.leaveText'),
    leave: t('made.leave'),
    stay: t('made.stay'),
  })
  // Beside the state: who says that they have the secret closes the dialog in the same breath.
  const safe = useRef<string>(null)
  const [kept, setKept] = useState<string | null>(null)
  const atRisk = () => isComing?.() || (secret !== null && safe.current !== secret)
  function keep() {
    safe.current = secret
    setKept(secret)
  }
  async function mayGo() {
    if (!atRisk()) return true
    if (isComing?.() || !(await confirmed())) return false
    safe.current = secret
    return true
  }
  useBlocker({
    disabled: secret === null && !isComing,
    enableBeforeUnload: atRisk,
    shouldBlockFn: async () => !(await mayGo()),
  })
  return { kept: secret !== null && kept === secret, keep, mayGo }
}
export type SecretKeeping = ReturnType<typeof useSecretOnce>
