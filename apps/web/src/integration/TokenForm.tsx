import { type ApiTokenKind, type Scope, TextLimit, TOKEN_DAYS } from '@foyer/domain'
import { Button, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { ChoiceCard } from '../shared/ChoiceCard.tsx'
import { localeOf } from '../shared/format.ts'
import { Problem } from '../shared/Problem.tsx'
import { useLeaveGuard } from '../shared/useLeaveGuard.tsx'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import classes from './integration.module.css'
import { ScopePresets } from './ScopePresets.tsx'
import { ScopesField } from './ScopesField.tsx'
import { type ApiTokenCreated, CreateApiToken } from './tokensQuery.ts'
import { useRefreshTokens } from './useRefreshTokens.ts'

const DAYS = [30, TOKEN_DAYS, 180, 365]
const KINDS = ['PERSONAL', 'SERVICE'] as const

interface TokenFormProps {
  kind: ApiTokenKind
  onMade: (made: ApiTokenCreated) => void
}

/** What a new token is for, what it may do, and for how long. */
export function TokenForm({ kind, onMade }: TokenFormProps) {
  const { t } = useTranslation(['integration', 'common'])
  const forServices = can.manageApiAccess(useViewer())
  const { required } = useValidators()
  const refresh = useRefreshTokens()
  const form = useForm({
    initialValues: { name: '', kind, scopes: [] as Scope[], expiresInDays: String(TOKEN_DAYS) },
    validate: { name: required, scopes: scopes => (scopes.length === 0 ? t('form.scopesMissing') : null) },
  })
  const boxes = useRef<HTMLDivElement>(null)
  const { run, busy, problem, underWay } = useRun(CreateApiToken, form)
  useLeaveGuard('drawer', form.isDirty, underWay)
  async function make({ expiresInDays, ...values }: typeof form.values) {
    const made = await run({ input: { ...values, expiresInDays: Number(expiresInDays) } })
    if (!made) return
    onMade(made)
    await refresh()
  }
  // The boxes may be far up, out of sight.
  const focusFirst = (errors: typeof form.errors) =>
    errors.name ? form.getInputNode('name')?.focus() : boxes.current?.querySelector('input')?.focus()
  return (
    <form noValidate onSubmit={form.onSubmit(make, focusFirst)}>
      <Stack gap="lg">
        <TextInput
          data-autofocus
          label={t('form.name')}
          description={t('form.nameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={TextLimit.name}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        {forServices && (
          <Radio.Group label={t('form.kind')} {...form.getInputProps('kind')}>
            <Stack gap="xs" mt={4}>
              {KINDS.map(one => (
                <ChoiceCard key={one} value={one} title={t(`form.${one}`)} text={t(`form.${one}_text`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Select
          label={t('form.expires')}
          description={t('form.until', { date: useLastDay(Number(form.values.expiresInDays)) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          data={DAYS.map(count => ({ value: String(count), label: t('form.days', { count }) }))}
          {...form.getInputProps('expiresInDays')}
        />
        <ScopesField
          ref={boxes}
          label={t('form.scopes')}
          description={t('form.scopesHint')}
          presets={<ScopePresets value={form.values.scopes} choose={scopes => form.setFieldValue('scopes', scopes)} />}
          {...form.getInputProps('scopes')}
        />
        <Stack gap="xs" className={classes.foot}>
          <Problem text={problem} />
          <Button type="submit" loading={busy}>
            {t('form.submit')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}

function useLastDay(days: number): string {
  const { i18n } = useTranslation()
  const day = new Date(Date.now() + days * 86_400_000)
  return day.toLocaleDateString(localeOf(i18n.language), { dateStyle: 'long' })
}
