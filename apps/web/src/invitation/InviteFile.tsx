import '@mantine/dropzone/styles.css'
import { Group, Loader, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileTypeCsv } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './inviteRecipients.module.css'
import { FILE_MAX_BYTES } from './recipientsFile.ts'
import { takeFile } from './recipientsList.ts'
import type { InviteList } from './recipientsState.ts'

interface InviteFileProps {
  list: InviteList
  reading: boolean
  unreadable: string | null
}

/** A file full of recipients. Its kind is told by what is in it: systems disagree about the name of a CSV file's type. */
export const InviteFile = memo(({ list, reading, unreadable }: InviteFileProps) => {
  const { t } = useTranslation('invite')
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const flaw = tooLarge
    ? t('file.tooLarge', { name: tooLarge, max: FILE_MAX_BYTES / 1024 ** 2 })
    : unreadable && t('file.unreadable', { name: unreadable })
  return (
    <div>
      <Dropzone
        className={classes.drop}
        maxSize={FILE_MAX_BYTES}
        multiple={false}
        disabled={reading}
        aria-busy={reading}
        inputProps={{ 'aria-label': t('file.drop') }}
        onDrop={async ([file]) => {
          setTooLarge(null)
          if (file) await takeFile(list, file)
        }}
        onReject={([rejection]) => setTooLarge(rejection?.file.name ?? null)}
      >
        <Group gap={8} justify="center" wrap="nowrap">
          {reading ? <Loader size={16} /> : <IconFileTypeCsv size={18} stroke={1.5} aria-hidden />}
          <Text size="sm">{t(reading ? 'file.reading' : 'file.drop')}</Text>
        </Group>
      </Dropzone>
      <div role="alert">
        {flaw && (
          <Text size="xs" c="var(--mantine-color-error)" mt={4}>
            {flaw}
          </Text>
        )}
      </div>
    </div>
  )
})
