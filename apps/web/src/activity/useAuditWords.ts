import { OpenInvitations, RegistrationType, Role, WaitingApplicants } from '@foyer/domain'
import { useTranslation } from 'react-i18next'
import { oneOf } from '../search.ts'

const choices = { ...RegistrationType, ...WaitingApplicants, ...OpenInvitations }
const answers = { true: 'audit.yes', false: 'audit.no' } as const

/** What a changed field holds, in the words that the views have for it; what people wrote is told as they wrote it. */
export function useAuditWords() {
  const { t } = useTranslation(['activity', 'user'])
  return (field: string, value: string | null): string => {
    if (!value) return t('audit.empty')
    const role = field === 'role' && oneOf(Role, value)
    if (role) return t(`user:role.${role}`)
    const choice = CHOSEN.has(field) && oneOf(choices, value)
    if (choice) return t(`choice.${choice}`)
    const answer = SWITCHES.has(field) && oneOf(answers, value)
    return answer ? t(answers[answer]) : value
  }
}

const CHOSEN = new Set(['registrationType', 'waitingApplicants', 'openInvitations'])
const SWITCHES = new Set(['enabled', 'everyoneMayInvite', 'invitationReminders', 'quickLinkEnabled'])
