import { PASSWORD_MAX_BYTES, PASSWORD_MIN_CHARACTERS, passwordWeakness } from '@foyer/domain'
import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface NewPasswordProps extends PasswordInputProps {
  value: string
  /** The person's and the company's words; a password built from them is weak. */
  words: string[]
}

/** A field for a password that is to be, with a hint that follows the typing. */
export function NewPassword({ words, ...field }: NewPasswordProps) {
  const { t } = useTranslation('session')
  const hint = usePasswordHint(field.value, words)
  return (
    <PasswordInput
      label={t('newPassword.label')}
      autoComplete="new-password"
      // Either the hint or what was wrong with the last try: they mostly say the same.
      description={field.error ? undefined : <span aria-live="polite">{hint}</span>}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...field}
    />
  )
}

function usePasswordHint(password: string, words: string[]): string {
  const { t } = useTranslation('session')
  if (password === '') return t('newPassword.hint', { min: PASSWORD_MIN_CHARACTERS })
  const weakness = passwordWeakness(password, { words })
  if (weakness === null) return t('newPassword.good')
  if (weakness === 'SHORT') return t('newPassword.more', { count: PASSWORD_MIN_CHARACTERS - [...password].length })
  return t(`newPassword.${weakness}`, { max: PASSWORD_MAX_BYTES })
}
