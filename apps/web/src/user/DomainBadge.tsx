import { isFreeMail } from '@foyer/domain'
import { Badge, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './applicants.module.css'

/** The domain of an address: by it one tells a colleague from a stranger. What matters of a long one is its end. */
export function DomainBadge({ email }: { email: string }) {
  const { t } = useTranslation('user')
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const free = isFreeMail(domain)
  return (
    <Tooltip label={free ? t('freeMail', { domain }) : domain}>
      <Badge
        variant="default"
        c={free ? 'var(--foyer-caution)' : undefined}
        tt="none"
        fw={500}
        radius="sm"
        maw="100%"
        classNames={{ label: classes.domain }}
      >
        <bdi>{domain}</bdi>
      </Badge>
    </Tooltip>
  )
}
