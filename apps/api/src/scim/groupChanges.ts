import { invalidPath, invalidValue } from './errors.ts'
import { demandNoPartOf, demandUnderstood, type Mention, textIn, valuesIn } from './mentions.ts'

/** What is to become of a workgroup, one after the other. */
export type GroupChange =
  | { kind: 'rename'; name: string }
  /** What the identity provider calls it. */
  | { kind: 'call'; externalId: string | null }
  | { kind: 'add' | 'remove' | 'set'; userIds: string[] }

const ONE_MEMBER = /^members\[\s*value\s+eq\s+"([^"]*)"\s*\](?:\.value)?$/i

/** Reads what is said of a group. */
export function groupChanges(mentions: readonly Mention[]): GroupChange[] {
  const changes: GroupChange[] = []
  for (const change of changesIn(mentions)) {
    const before = changes.at(-1)
    // Providers name members one by one, by the thousand: those of one kind that follow each other are one change.
    if ((change.kind === 'add' || change.kind === 'remove') && before?.kind === change.kind) {
      for (const userId of change.userIds) before.userIds.push(userId)
    } else changes.push(change)
  }
  return changes
}

function changesIn(mentions: readonly Mention[]): GroupChange[] {
  return mentions.flatMap((mention): GroupChange[] => {
    const { path, op, value } = mention
    demandUnderstood(mention)
    demandNoPartOf(['displayname', 'externalid'], mention)
    if (path === 'displayname') return [{ kind: 'rename', name: textIn(mention) ?? '' }]
    if (path === 'externalid') return [{ kind: 'call', externalId: op === 'remove' ? null : textIn(mention) }]
    const one = ONE_MEMBER.exec(path)?.[1]
    if (one !== undefined) {
      if (op !== 'remove') throw invalidPath('Members are added and removed, and do not change.')
      return [{ kind: 'remove', userIds: [one] }]
    }
    if (path !== 'members' && path !== 'members.value') {
      if (path.startsWith('members')) throw invalidPath('Name a member as members[value eq "…"].')
      return []
    }
    // To remove without saying whom is to remove all.
    if (op === 'remove' && value === null) return [{ kind: 'set', userIds: [] }]
    if (op === 'add' && value === null) throw invalidValue('Say whom to add.')
    return [{ kind: op === 'replace' ? 'set' : op, userIds: valuesIn(mention) }]
  })
}
