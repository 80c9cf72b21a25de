import { Group, Text, Timeline, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import classes from './invitation.module.css'
import type { WholeInvitation } from './invitationQuery.ts'
import { MomentDetail } from './MomentDetail.tsx'
import { momentLooks } from './momentLooks.ts'
import { timelineOf } from './timeline.ts'

/** What became of an invitation and of each of its messages, and what comes next. */
export function InvitationTimeline({ invitation }: { invitation: WholeInvitation }) {
  const { t } = useTranslation('invitation')
  const moments = timelineOf(invitation)
  const past = moments.filter(({ ahead }) => !ahead).length
  return (
    <section>
      <Title order={2} size="h3" mb="md">
        {t('timeline')}
      </Title>
      <Timeline
        active={past - 1}
        bulletSize={24}
        lineWidth={2}
        classNames={{ item: classes.moment, itemTitle: classes.momentTitle }}
      >
        {moments.map(moment => {
          const { kind, at, ahead, delivery } = moment
          const { icon: Icon, color } = momentLooks[kind]
          return (
            <Timeline.Item
              key={`${delivery?.id}${kind}`}
              color={color}
              bullet={<Icon size={14} aria-hidden />}
              lineVariant={ahead ? 'dashed' : 'solid'}
              title={
                <Group component="span" justify="space-between" gap="xs">
                  <Text span size="sm" fw={500} c={ahead ? 'dimmed' : undefined}>
                    {t(`moment.${kind}`)}
                  </Text>
                  <Text span size="xs" c="dimmed">
                    <RelativeTime at={at} />
                  </Text>
                </Group>
              }
            >
              <MomentDetail moment={moment} invitation={invitation} />
            </Timeline.Item>
          )
        })}
      </Timeline>
    </section>
  )
}
