import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusRow } from '../shared/list/rowFocus.ts'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useRefreshPlaces } from './useRefreshPlaces.ts'
import { UpdateWorkgroup, type Workgroup } from './workgroupsQuery.ts'

export type WorkgroupAsked =
  | { act: 'create'; group: null }
  | { act: 'rename'; group: Workgroup }
  | { act: 'delete'; group: Workgroup }

interface Opened {
  /** Whose drawer is open. */
  opened: string | undefined
  open: (id: string) => void
  close: () => void
}

/** What one may do to workgroups, and where the focus goes then. */
export function useWorkgroupActs(groups: Workgroup[], { opened, open, close }: Opened) {
  const { t } = useTranslation('structure')
  const toast = useToast()
  const refresh = useRefreshPlaces()
  const undoing = useRun(UpdateWorkgroup)
  const [asked, setAsked] = useState<WorkgroupAsked | null>(null)
  const focusLater = (id: string | undefined) => opened === undefined && setTimeout(() => focusRow(id))

  return {
    asked,
    ask: setAsked,
    inDrawer: opened !== undefined,
    problem: undoing.problem,
    refused: refresh,
    dismiss() {
      setAsked(null)
      focusLater(asked?.group?.id)
    },
    /** A new one is empty: it opens, so that people can be added. */
    async created({ id, name }: Workgroup) {
      await refresh()
      setAsked(null)
      toast(t('group.did.created', { name }))
      open(id)
    },
    renamed(before: Workgroup, { id, name }: Workgroup) {
      setAsked(null)
      focusLater(id)
      if (name === before.name) return
      toast(t('did.renamed', { name }), () => undoing.run({ id, input: { name: before.name } }))
    },
    async deleted({ id, name }: Workgroup) {
      const at = groups.findIndex(group => group.id === id)
      const next = groups[at + 1] ?? groups[at - 1]
      close()
      await refresh()
      setAsked(null)
      toast(t('group.did.deleted', { name }))
      setTimeout(() => focusRow(next?.id))
    },
  }
}
export type WorkgroupActs = ReturnType<typeof useWorkgroupActs>
