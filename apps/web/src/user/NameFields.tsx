import { TextLimit } from '@foyer/domain'
import { SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface NameFieldsProps {
  /** As much of a form as three of its fields need. */
  form: { getInputProps(field: 'firstName' | 'lastName' | 'position'): object }
  /** Whether it is the browser's own person, whom it knows. */
  own?: boolean
}

/** What somebody is called, and what they do. */
export function NameFields({ form, own = false }: NameFieldsProps) {
  const { t } = useTranslation('user')
  const fill = (token: string) => (own ? token : 'off')
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t('field.firstName')}
          maxLength={TextLimit.name}
          autoComplete={fill('given-name')}
          {...form.getInputProps('firstName')}
        />
        <TextInput
          label={t('field.lastName')}
          maxLength={TextLimit.name}
          autoComplete={fill('family-name')}
          {...form.getInputProps('lastName')}
        />
      </SimpleGrid>
      <TextInput
        label={t('field.position')}
        maxLength={TextLimit.position}
        autoComplete={fill('organization-title')}
        {...form.getInputProps('position')}
      />
    </>
  )
}
