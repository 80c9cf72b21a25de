import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface SearchInputProps {
  value: string | undefined
  onChange: (value: string | undefined) => void
  label: string
  maxLength?: number
}

/** Finds while one types. What is typed is here; what is searched for is the caller's, and may change from elsewhere. */
export function SearchInput({ value = '', onChange, label, maxLength = 200 }: SearchInputProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  // The first letter at once; what comes faster than that together.
  const tell = useDebouncedCallback(
    (text: string) => {
      told.current = text.trim()
      onChange(told.current || undefined)
    },
    { delay: 60, leading: true },
  )
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])
  function type(text: string) {
    setTyped(text)
    tell(text)
  }
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={maxLength}
      onChange={event => type(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t('list.clearSearch')} onClick={() => type('')} />
      }
    />
  )
}
