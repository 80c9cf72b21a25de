import { Alert, type MantineSpacing } from '@mantine/core'
import { IconAlertCircle, IconClock } from '@tabler/icons-react'

interface ProblemProps {
  text: string | null
  /** For what needs nothing but patience. */
  calm?: boolean
  /** The space below it, when there is something to say. */
  mb?: MantineSpacing
}

/** What came of the last try, where it went wrong; beside the button that tries again. */
export function Problem({ text, calm = false, mb }: ProblemProps) {
  const Icon = calm ? IconClock : IconAlertCircle
  return (
    <div role="alert">
      {text !== null && (
        // What announces it stands around it already.
        <Alert role="group" color={calm ? 'accent' : 'red'} icon={<Icon size={18} aria-hidden />} p="sm" mb={mb}>
          {text}
        </Alert>
      )}
    </div>
  )
}
