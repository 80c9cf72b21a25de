import { Collapse, UnstyledButton } from '@mantine/core'
import { useDisclosure, useId } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './invite.module.css'
import { PolicyForm } from './PolicyForm.tsx'
import type { Policy } from './policy.ts'

export function AdditionalSettings({ policy }: { policy: Policy }) {
  const { t } = useTranslation('invite')
  const [opened, { toggle }] = useDisclosure()
  const id = useId()
  return (
    <section>
      <UnstyledButton className={classes.more} aria-expanded={opened} aria-controls={id} onClick={toggle}>
        <IconChevronRight size={16} aria-hidden className={classes.chevron} />
        {t('quick.settings')}
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <div className={classes.settings}>
          <PolicyForm policy={policy} place="drawer" />
        </div>
      </Collapse>
    </section>
  )
}
