import { Entity, Index, PrimaryColumn } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../database/columns.ts'

@Entity('departments')
export class DepartmentEntity {
  @IdColumn() id!: string
  @TextColumn(120) name!: string
  /** Null for the root, of which there is one. */
  @RefColumn() parentId!: string | null
  @RefColumn() headId!: string | null
  @InstantColumn() createdAt!: number
}

@Entity('workgroups')
export class WorkgroupEntity {
  @IdColumn() id!: string
  @TextColumn(120) name!: string
  @InstantColumn() createdAt!: number
}

@Entity('workgroup_members')
@Index('workgroup_members_by_workgroup', ['workgroupId'])
export class WorkgroupMemberEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) userId!: string
  @PrimaryColumn({ type: 'varchar', length: 36 }) workgroupId!: string
}
