import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

interface GuideLinkProps {
  hash?: string
  /** Beside what would be lost by leaving: in a tab of its own. */
  apart?: boolean
}

/** To what the guides say of webhooks. */
export function GuideLink({ hash, apart = false }: GuideLinkProps) {
  const { t } = useTranslation('integration')
  return (
    <Anchor
      inherit
      underline="always"
      {...(apart && { target: '_blank', rel: 'noreferrer' })}
      renderRoot={props => (
        <Link {...props} to="/guides/{-$guide}" params={{ guide: 'webhooks' }} hash={hash} preload={false} />
      )}
    >
      {t('webhook.guide')}
    </Anchor>
  )
}
