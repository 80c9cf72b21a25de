import { useQuery } from '@apollo/client/react'
import { characters, TextLimit } from '@foyer/domain'
import { Button, Collapse, Group, Skeleton, Stack, Textarea } from '@mantine/core'
import { useDisclosure, useId } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { InvitationMailPreview } from './InvitationMailPreview.tsx'
import { InvitationText } from './inviteDocuments.ts'
import { change, type InviteList } from './recipientsState.ts'

/** What the mail says beside the link: the company's text, which the commercial plan lets one change. */
export const InviteMessage = memo(({ list, own }: { list: InviteList; own: string | null }) => {
  const { t } = useTranslation('invite')
  const [previewed, { toggle }] = useDisclosure()
  const id = useId()
  const { data, error, refetch } = useQuery(InvitationText, { fetchPolicy: 'cache-and-network' })
  if (!data) return error ? <ErrorState error={error} retry={refetch} /> : <Skeleton h={120} />
  const { text, editable } = data.invitationMessage
  const message = editable ? (own ?? text) : text
  const count = characters(message)
  const write = (typed: string) => change(list, { message: typed === text ? null : typed, refusal: null })
  const hint = message.trim() === '' ? t('message.empty') : t('message.hint', { count, max: TextLimit.message })
  return (
    <Stack gap="xs">
      <Textarea
        label={t('message.label')}
        description={editable ? hint : t('message.locked')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={editable && count > TextLimit.message && t('message.tooLong')}
        autosize
        minRows={3}
        maxRows={10}
        readOnly={!editable}
        {...(!editable && { rightSection: <IconLock size={16} aria-hidden />, variant: 'filled' })}
        value={message}
        onChange={event => write(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button variant="default" size="xs" aria-expanded={previewed} aria-controls={id} onClick={toggle}>
          {t('message.preview')}
        </Button>
        {editable && own !== null && (
          <Button variant="subtle" color="gray" size="xs" onClick={() => write(text)}>
            {t('message.standard')}
          </Button>
        )}
      </Group>
      <Collapse expanded={previewed} id={id}>
        {previewed && <InvitationMailPreview message={editable ? own : null} />}
      </Collapse>
    </Stack>
  )
})
