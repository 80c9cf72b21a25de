import { DataList, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { oneOf } from '../search.ts'
import { Item } from '../shared/Item.tsx'
import classes from './audit.module.css'
import { auditFields } from './auditFields.ts'
import type { AuditEntry } from './auditQuery.ts'
import { useAuditWords } from './useAuditWords.ts'

/** What was, and what is. A field that this page has no word for is called as the API calls it. */
export function AuditChanges({ changes }: { changes: AuditEntry['changes'] }) {
  const { t } = useTranslation('activity')
  const words = useAuditWords()
  return (
    <DataList labelWidth={140} className={classes.changes}>
      {changes.map(({ field, before, after }) => {
        const known = oneOf(auditFields, field)
        return (
          <Item key={field} label={known ? t(`field.${known}`) : field}>
            {before !== null && (
              <>
                <Text span inherit c="dimmed">
                  {words(field, before)}
                </Text>{' '}
                <IconArrowRight size={14} className={classes.arrow} aria-label={t('audit.became')} />{' '}
              </>
            )}
            {words(field, after)}
          </Item>
        )
      })}
    </DataList>
  )
}
