import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconCheck, IconSitemap, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Applicant } from './applicantsQuery.ts'
import { fullName } from './names.ts'
import type { Deciding } from './useDeciding.ts'

/** One applicant's buttons: words where there is room, signs where there is none. */
export function RowDecision({ applicant, deciding }: { applicant: Applicant; deciding: Deciding }) {
  const { t } = useTranslation('user')
  const name = fullName(applicant)
  const approve = () => deciding.approve([applicant])
  const reject = () => deciding.ask('reject', [applicant])
  const icons = { size: 'lg', variant: 'default' } as const
  return (
    <>
      <Group gap={4} wrap="nowrap" justify="flex-end" visibleFrom="md">
        <Button size="xs" variant="default" aria-label={t('approveName', { name })} onClick={approve}>
          {t('approve')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" aria-label={t('rejectName', { name })} onClick={reject}>
          {t('reject')}
        </Button>
        <Tooltip label={t('approveInto')}>
          <ActionIcon
            size={30}
            variant="subtle"
            color="gray"
            aria-label={t('approveIntoName', { name })}
            onClick={() => deciding.ask('approve', [applicant])}
          >
            <IconSitemap size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <Group gap={4} wrap="nowrap" justify="flex-end" hiddenFrom="md">
        <ActionIcon {...icons} aria-label={t('approveName', { name })} onClick={approve}>
          <IconCheck size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon {...icons} aria-label={t('rejectName', { name })} onClick={reject}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </>
  )
}
