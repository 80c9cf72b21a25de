import { TextLimit } from '@foyer/domain'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** What a department or a workgroup is called; the name that it has is ready to be typed over. */
export function NameField({ onFocus, ...props }: TextInputProps) {
  const { t } = useTranslation('structure')
  return (
    <TextInput
      label={t('field.name')}
      maxLength={TextLimit.departmentName}
      autoComplete="off"
      data-autofocus
      onFocus={event => {
        event.currentTarget.select()
        onFocus?.(event)
      }}
      {...props}
    />
  )
}
