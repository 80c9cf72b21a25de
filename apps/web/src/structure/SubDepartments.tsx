import { Anchor, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Branch } from './branches.ts'
import classes from './places.module.css'
import { useDepartmentWords } from './useDepartmentWords.ts'

export function SubDepartments({ branch, open }: { branch: Branch; open: (id: string) => void }) {
  const { t } = useTranslation('structure')
  const words = useDepartmentWords()
  return (
    <section>
      <Title order={2} size="h3" mb={4}>
        {t('below')}
      </Title>
      <ul className={classes.list}>
        {branch.below.map(it => (
          <li key={it.id} className={classes.sub}>
            <Anchor component="button" type="button" size="sm" truncate onClick={() => open(it.id)}>
              {it.department.name}
            </Anchor>
            <Text span size="xs" c="dimmed" flex="none">
              {words.people(it)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
