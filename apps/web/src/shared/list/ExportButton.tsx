import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** The list as it is narrowed, as a file. */
export function ExportButton({ href }: { href: string }) {
  const { t } = useTranslation()
  return (
    <Button
      component="a"
      href={href}
      download
      variant="default"
      size="xs"
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      {t('list.export')}
    </Button>
  )
}
