import { Entity, Index } from 'typeorm'
import { IdColumn, KeyColumn } from '../database/columns.ts'

export type ResourceType = 'User' | 'Group'

/** What an identity provider calls a user or a workgroup; theirs, and unique only if they see to it. */
@Entity('scim_ids')
@Index('scim_ids_by_external', ['externalId', 'resourceType'])
export class ScimIdEntity {
  @IdColumn() resourceId!: string
  @KeyColumn(8) resourceType!: ResourceType
  @KeyColumn(255) externalId!: string
}
