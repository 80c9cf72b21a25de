import { useInstallation } from '../session/useViewer.ts'

/** Which messages are captured on the machine, for want of a provider; null when all go out. */
export function useCaptured(): 'EMAIL' | 'SMS' | 'BOTH' | null {
  const { emailCaptured, smsCaptured } = useInstallation()
  if (emailCaptured) return smsCaptured ? 'BOTH' : 'EMAIL'
  return smsCaptured ? 'SMS' : null
}
