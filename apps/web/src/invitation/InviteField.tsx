import { RECIPIENT_LIST_MAX } from '@foyer/domain'
import { Stack, Text, Textarea } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { InviteFile } from './InviteFile.tsx'
import { paste, settle, type } from './recipientsList.ts'
import type { InviteList, InviteState } from './recipientsState.ts'
import { useFirstFocus } from './useInviteKeys.ts'

/** Several at once, or one into an empty field: goes into the list as it is. */
const isWhole = (text: string, typed: string) => typed.trim() === '' || /[\n\t,;]/.test(text)

interface InviteFieldProps extends Pick<InviteState, 'typed' | 'leftOut' | 'reading' | 'unreadable'> {
  list: InviteList
}

/** Where recipients are typed, pasted and dropped. */
export const InviteField = memo(({ list, typed, leftOut, reading, unreadable }: InviteFieldProps) => {
  const { t } = useTranslation('invite')
  useFirstFocus()
  return (
    <Stack gap="xs">
      <Textarea
        label={t(`field.${list.channel}`)}
        description={t('field.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t(`field.${list.channel}_example`)}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        data-invite-field
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode={list.channel === 'EMAIL' ? 'email' : 'text'}
        value={typed}
        onChange={event => type(list, event.currentTarget.value)}
        onBlur={() => settle(list)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          settle(list)
        }}
        onPaste={event => {
          const text = event.clipboardData.getData('text')
          if (!isWhole(text, typed)) return
          event.preventDefault()
          paste(list, text)
        }}
      />
      <InviteFile list={list} reading={reading} unreadable={unreadable} />
      {leftOut > 0 && (
        <Text size="xs" c="var(--foyer-caution)" role="status">
          {t('file.leftOut', { count: leftOut, max: RECIPIENT_LIST_MAX })}
        </Text>
      )}
    </Stack>
  )
})
