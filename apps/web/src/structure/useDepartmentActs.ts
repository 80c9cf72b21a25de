import { placingRefusal, type RefusalCode } from '@foyer/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { fullName } from '../user/names.ts'
import { type Branch, type Branches, everyBranch } from './branches.ts'
import type { Act } from './departmentActs.ts'
import { type Department, UpdateDepartment } from './structureQuery.ts'
import { useRefreshPlaces } from './useRefreshPlaces.ts'
import { useWantedFocus } from './useWantedFocus.ts'

type Change = { name: string } | { parentId: string | null } | { headId: string | null }

interface Opened {
  /** Whose drawer is open. */
  opened: string | undefined
  close: () => void
  unfold: (id: string) => void
}

/** What one may do to the structure, by dialog or directly, and where the focus goes then. */
export function useDepartmentActs({ root, byId }: Branches, { opened, close, unfold }: Opened) {
  const { t } = useTranslation('structure')
  const toast = useToast()
  const refresh = useRefreshPlaces()
  const direct = useRun(UpdateDepartment)
  const want = useWantedFocus()
  const [asked, setAsked] = useState<{ act: Act; branch: Branch } | null>(null)

  /** Once a dialog is gone, and what it changed is drawn. */
  function focusLater(id: string) {
    if (opened === undefined) want(id)
  }

  function settle(id: string) {
    setAsked(null)
    focusLater(id)
  }

  /** Changes at once, without a dialog. */
  async function change(id: string, input: Change): Promise<Department | null> {
    const changed = await direct.run({ id, input })
    // What is drawn is older than what the server knows.
    if (!changed) await refresh()
    if (changed?.parent) unfold(changed.parent.id)
    focusLater(id)
    return changed
  }

  const undo = (id: string, input: Change) => async () => {
    if (await change(id, input)) toast(t('did.undone'))
  }

  const acts = {
    asked,
    ask: (act: Act, branch: Branch) => setAsked({ act, branch }),
    dismiss: () => asked && settle(asked.branch.id),
    inDrawer: opened !== undefined,
    busy: direct.busy,
    problem: direct.problem,

    /** Where a department cannot stand, and why. */
    refusalsOfMoving(branch: Branch): ReadonlyMap<string, RefusalCode> {
      const places = everyBranch(root).map(it => ({ ...it.department, parentId: it.above?.id ?? null }))
      const refusals = new Map<string, RefusalCode>()
      for (const { id } of places) {
        const refusal = placingRefusal(places, { ...branch.department, parentId: id })
        if (refusal) refusals.set(id, refusal.code)
      }
      return refusals
    },

    async move(branch: Branch, parentId: string) {
      const moved = await change(branch.id, { parentId })
      if (moved) acts.moved(branch, moved)
    },

    async created({ id, name, parent }: Department) {
      await refresh()
      if (parent) unfold(parent.id)
      toast(t('did.created', { name }))
      settle(id)
    },

    renamed(before: Branch, { id, name }: Department) {
      settle(id)
      if (name === before.department.name) return
      toast(t('did.renamed', { name }), undo(id, { name: before.department.name }))
    },

    moved({ department: before }: Branch, { id, name, parent }: Department) {
      if (parent) unfold(parent.id)
      settle(id)
      if (parent?.id === before.parent?.id) return
      const to = byId.get(parent?.id ?? '')?.department.name
      toast(t('did.moved', { name, to }), undo(id, { parentId: before.parent?.id ?? null }))
    },

    headed({ department: before }: Branch, { id, name, head }: Department) {
      settle(id)
      if (head?.id === before.head?.id) return
      const said = head ? t('did.headed', { name, head: fullName(head) }) : t('did.headless', { name })
      toast(said, undo(id, { headId: before.head?.id ?? null }))
    },

    async deleted({ above, department }: Branch) {
      close()
      await refresh()
      toast(t('did.deleted', { name: department.name, to: above?.department.name }))
      setAsked(null)
      if (above) want(above.id)
    },

    /** A dialog was refused: what it was about may have changed meanwhile. */
    refused: () => refresh(),
  }
  return acts
}
export type DepartmentActs = ReturnType<typeof useDepartmentActs>
