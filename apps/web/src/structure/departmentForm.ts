import type { Branch, Branches } from './branches.ts'
import type { DepartmentActs } from './useDepartmentActs.ts'

/** What every form about a department gets. */
export interface DepartmentFormProps {
  branches: Branches
  branch: Branch
  acts: DepartmentActs
}
