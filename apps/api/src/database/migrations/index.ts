import { FrontDoor1700000000001 } from './0001-frontDoor.ts'
import { Invitations1700000000002 } from './0002-invitations.ts'

/** In order; a migration that has run anywhere is never edited. */
export const migrations = [FrontDoor1700000000001, Invitations1700000000002]
