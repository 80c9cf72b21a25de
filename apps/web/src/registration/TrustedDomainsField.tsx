import { TRUSTED_DOMAINS_MAX } from '@foyer/domain'
import { Pill, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { domainFlaw, type PolicyFormState } from './policyValues.ts'

// Also what was pasted or filled in as one text.
const domainsIn = (texts: string[]) => [...new Set(texts.flatMap(text => text.split(/[\s,;]+/)).filter(Boolean))]

/** Domains whose people need no approval. The reasons of those that are refused stand below. */
export function TrustedDomainsField({ form }: { form: PolicyFormState }) {
  const { t } = useTranslation('settings')
  const props = form.getInputProps('trustedDomains')
  // The server names the domain that it refuses in its message.
  const refused = (domain: string) =>
    domainFlaw(domain) !== null || (typeof props.error === 'string' && props.error.includes(domain))
  return (
    <TagsInput
      label={t('policy.domains')}
      description={t(form.values.registrationType === 'PUBLIC' ? 'policy.domainsPublic' : 'policy.domainsHint')}
      placeholder={form.values.trustedDomains.length === 0 ? t('policy.domainsExample') : undefined}
      searchValue={form.values.domainDraft}
      onSearchChange={draft => form.setFieldValue('domainDraft', draft)}
      splitChars={[',', ';', ' ']}
      maxTags={TRUSTED_DOMAINS_MAX}
      inputMode="url"
      autoCapitalize="none"
      spellCheck={false}
      renderPill={({ value = '', onRemove, disabled }) => (
        <Pill
          withRemoveButton
          disabled={disabled}
          onRemove={onRemove}
          c={refused(value) ? 'var(--mantine-color-error)' : undefined}
          removeButtonProps={{ 'aria-label': t('policy.domainRemove', { domain: value }) }}
        >
          {value}
        </Pill>
      )}
      {...props}
      onChange={domains => form.setFieldValue('trustedDomains', domainsIn(domains))}
    />
  )
}
