import { standardInvitationMessage } from '@foyer/domain'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Greeting } from '../registration/Greeting.tsx'
import type { InvitationPreview } from './openInvitation.ts'

/** What the inviter says, if they wrote, and where the person will be. */
export function InvitationWords({ preview }: { preview: InvitationPreview }) {
  const { t } = useTranslation('invitation')
  const { companyName: company, words, department } = preview
  // The standard text speaks of the link that led here.
  const own = words !== null && words !== standardInvitationMessage(company)
  return (
    <>
      {own ? <Greeting text={words} /> : t('accept.lead', { company })}
      {department && (
        <Text component="span" display="block" mt="xs">
          {t('accept.department', { department })}
        </Text>
      )}
    </>
  )
}
