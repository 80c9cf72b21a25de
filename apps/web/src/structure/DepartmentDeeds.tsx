import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Branch } from './branches.ts'
import { actsOn } from './departmentActs.ts'
import type { Deeds } from './structureView.ts'

/** What one can do about the department that is open. */
export function DepartmentDeeds({ branch, ask }: { branch: Branch; ask: NonNullable<Deeds['ask']> }) {
  const { t } = useTranslation('structure')
  return (
    <Group gap="xs">
      {actsOn(branch).map(({ act, icon: Icon, color }) => (
        <Button
          key={act}
          variant="default"
          size="xs"
          c={color}
          leftSection={<Icon size={14} aria-hidden />}
          onClick={() => ask(act, branch)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
    </Group>
  )
}
