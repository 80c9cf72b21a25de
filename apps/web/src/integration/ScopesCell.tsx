import { Button, Popover, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './integration.module.css'
import { scopeSubjects } from './scopeRows.ts'
import type { ApiToken } from './tokensQuery.ts'

/** What a token may do: in a word or two, and entire when one asks. */
export function ScopesCell({ token: { name, scopes } }: { token: ApiToken }) {
  const { t } = useTranslation('integration')
  const subjects = scopeSubjects(scopes)
  const words = subjects.map(({ subject }) => t(`scope.subject.${subject}`))
  const [first] = words
  const short = words.length <= 2 ? words.join(', ') : t('tokens.may', { first, count: words.length - 1 })
  return (
    // With the focus inside, Escape closes it.
    <Popover position="bottom-start" withinPortal shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          // Its words begin where the head of their column does: the space within it, and its border.
          mx={-9}
          maw="calc(100% + 18px)"
          classNames={{ label: classes.cell }}
          styles={{ label: { fontWeight: 400 } }}
          aria-label={t('tokens.mayWhat', { name, words: short })}
        >
          {short}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Table highlightOnHover={false} withRowBorders={false} w="auto" aria-label={t('form.scopes')}>
          <Table.Tbody>
            {subjects.map(({ subject, ways }) => (
              <Table.Tr key={subject}>
                <Table.Td h={28}>{t(`scope.subject.${subject}`)}</Table.Td>
                <Table.Td h={28}>
                  <Text span size="sm" c="dimmed">
                    {t(`scope.${ways}`)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Popover.Dropdown>
    </Popover>
  )
}
