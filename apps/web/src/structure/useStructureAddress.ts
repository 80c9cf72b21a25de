import { useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Branches } from './branches.ts'
import type { StructureView } from './structureSearch.ts'

/** What the address says of the view, and how it follows. */
export function useStructureAddress({ root, byId }: Branches) {
  const search = useSearch({ from: '/signed-in/structure' })
  const navigate = useNavigate({ from: '/structure' })
  const narrow = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
  const view: StructureView = search.view ?? (narrow ? 'outline' : 'chart')
  const asked = search.at ?? search.department ?? root.id
  const at = byId.has(asked) ? asked : root.id
  return {
    view,
    at,
    opened: search.department,
    show: (view: StructureView) =>
      navigate({ search: before => ({ ...before, view }), replace: true, resetScroll: false }),
    focused(id: string) {
      if (id === at) return
      navigate({ search: before => ({ ...before, at: id }), replace: true, resetScroll: false })
    },
    open: (id: string) => navigate({ search: before => ({ ...before, at: id, department: id }), resetScroll: false }),
    close: () => navigate({ search: before => ({ ...before, department: undefined }), resetScroll: false }),
  }
}
export type StructureAddress = ReturnType<typeof useStructureAddress>
