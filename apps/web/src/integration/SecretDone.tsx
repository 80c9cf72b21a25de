import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SecretKeeping } from './useSecretOnce.ts'

/** Ends the showing of a secret; who has not copied it says that they have it. */
export function SecretDone({ keeping, done }: { keeping: SecretKeeping; done: () => void }) {
  const { t } = useTranslation('integration')
  function end() {
    keeping.keep()
    done()
  }
  return (
    <Button variant="default" onClick={end}>
      {t(keeping.kept ? 'made.done' : 'made.stored')}
    </Button>
  )
}
