import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'

/** What came of the last try, where it went wrong; beside the button that tries again. */
export function Problem({ text }: { text: string | null }) {
  return (
    <div role="alert">
      {text !== null && (
        <Alert color="red" icon={<IconAlertCircle size={18} aria-hidden />} p="sm">
          {text}
        </Alert>
      )}
    </div>
  )
}
