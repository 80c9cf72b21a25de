import type { KeyboardEvent } from 'react'
import type { Branch } from './branches.ts'
import type { Deeds } from './structureView.ts'

/** What keys do with the department that has the focus; true if this was one of them. */
export function actByKey(event: KeyboardEvent, branch: Branch, { open, ask }: Deeds): boolean {
  const { key } = event
  if (key === 'Enter') open(branch.id)
  else if (key === 'F2' && ask) ask('rename', branch)
  else if (key === 'Delete' && ask && branch.above) ask('delete', branch)
  else return false
  event.preventDefault()
  return true
}
