import { useTranslation } from 'react-i18next'
import { fullName } from '../user/names.ts'
import type { Branch } from './branches.ts'

/** A department in words: how many people, and all that its card shows, for who doesn’t see it. */
export function useDepartmentWords() {
  const { t } = useTranslation('structure')
  const people = ({ department, people, size }: Branch) => {
    const own = t('people', { count: department.employeeCount })
    return size > 0 ? `${own} · ${t('inAll', { count: people })}` : own
  }
  return {
    people,
    all(branch: Branch) {
      const { name, head } = branch.department
      return [name, head ? t('headIs', { name: fullName(head) }) : t('headless'), people(branch)].join(', ')
    },
  }
}
