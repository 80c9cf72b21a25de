import type { EventType } from '@foyer/domain'
import { useTranslation } from 'react-i18next'
import { eventGroups } from './eventGroups.ts'

/** Events in a few words: what they are all about, or each alone. */
export function useEventWords() {
  const { t } = useTranslation('integration')
  return (events: readonly EventType[]): string =>
    eventGroups
      .flatMap(({ group, types }) => {
        const chosen = types.filter(type => events.includes(type))
        return chosen.length === types.length ? [t(`allEvents.${group}`)] : chosen.map(type => t(`event.${type}`))
      })
      .join(', ')
}
