import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface ExportButtonProps {
  /** Its name below /export/. */
  file: string
  /** How the list is narrowed and ordered; what is not given is left out. */
  asked: Record<string, string | undefined>
}

/** The list as it is narrowed, as a file. */
export function ExportButton({ file, asked }: ExportButtonProps) {
  const { t } = useTranslation()
  const given = Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return (
    <Button
      component="a"
      href={`/export/${file}?${new URLSearchParams(given)}`}
      download
      variant="default"
      size="xs"
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      {t('list.export')}
    </Button>
  )
}
