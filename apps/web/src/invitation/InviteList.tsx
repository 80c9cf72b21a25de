import { Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../faults.ts'
import { Problem } from '../shared/Problem.tsx'
import { InviteListHead } from './InviteListHead.tsx'
import { InviteRows } from './InviteRows.tsx'
import { type Counts, needsALook, type Row } from './recipients.ts'
import { judgeSoon } from './recipientsJudge.ts'
import type { InviteList as List } from './recipientsState.ts'

interface InviteListProps {
  list: List
  rows: Row[]
  counts: Counts
  /** Why there are no verdicts. */
  fault: Fault | null
}

/** Who is in the list, and what would become of each. */
export function InviteList({ list, rows, counts, fault }: InviteListProps) {
  const { t } = useTranslation(['invite', 'common'])
  const [onlyLook, setOnlyLook] = useState(false)
  // Once nothing needs a look any more there is nothing to be narrowed.
  const narrowed = onlyLook && counts.look > 0
  const visible = useMemo(() => (narrowed ? rows.filter(needsALook) : rows), [rows, narrowed])
  return (
    <section aria-label={t(`list.${list.channel}`)}>
      <InviteListHead list={list} counts={counts} narrowed={narrowed} narrow={setOnlyLook} rows={rows} />
      <InviteRows list={list} rows={visible} />
      {fault && (
        <Group mt="xs" gap="xs" wrap="nowrap">
          <Problem text={t('list.fault', { why: t(`common:fault.${fault}`) })} />
          <Button variant="default" flex="none" onClick={() => judgeSoon(list)}>
            {t('common:retry')}
          </Button>
        </Group>
      )}
    </section>
  )
}
