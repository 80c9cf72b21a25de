import { Button, Group, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { PhoneModal } from './PhoneModal.tsx'
import { RemovePhoneButton } from './RemovePhoneButton.tsx'
import type { User } from './userQuery.ts'

/** The viewer's phone number: a login too, so that it is proved before it counts. */
export function PhoneSection({ user }: { user: User }) {
  const { t } = useTranslation('user')
  const [opened, { open, close }] = useDisclosure()
  return (
    <section>
      <Title order={2} size="h3">
        {t('field.phone')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('phone.text')}
      </Text>
      <Group gap="xs">
        {user.phone && (
          <Text size="sm" fw={500} mr="xs">
            {user.phone}
          </Text>
        )}
        <Button variant="default" size="xs" onClick={open}>
          {t(user.phone ? 'phone.change' : 'phone.add')}
        </Button>
        {user.phone && user.email && <RemovePhoneButton phone={user.phone} />}
      </Group>
      <PhoneModal opened={opened} close={close} />
    </section>
  )
}
