import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { QRCodeSVG } from 'qrcode.react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadPng, downloadSvg } from './download.ts'
import classes from './invite.module.css'

/** The quick link for a camera. */
export function QuickLinkQr({ url }: { url: string }) {
  const { t } = useTranslation('invite')
  const code = useRef<SVGSVGElement>(null)
  const ways = [
    { label: t('quick.downloadSvg'), download: downloadSvg },
    { label: t('quick.downloadPng'), download: downloadPng },
  ]
  return (
    <Group gap="md" wrap="nowrap" align="center">
      <div className={classes.qr}>
        <QRCodeSVG ref={code} value={url} size={136} level="M" marginSize={1} title={t('quick.qrTitle')} role="img" />
      </div>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('quick.qrText')}
        </Text>
        <Group gap="xs">
          {ways.map(({ label, download }) => (
            <Button
              key={label}
              variant="default"
              size="xs"
              leftSection={<IconDownload size={14} aria-hidden />}
              onClick={() => code.current && download(code.current, 'quick-link')}
            >
              {label}
            </Button>
          ))}
        </Group>
      </Stack>
    </Group>
  )
}
