import { FrontDoor1700000000001 } from './0001-frontDoor.ts'
import { Invitations1700000000002 } from './0002-invitations.ts'
import { DeliveriesByChannel1700000000003 } from './0003-deliveriesByChannel.ts'
import { People1700000000003 } from './0003-people.ts'

/** In order; a migration that has run anywhere is never edited. */
export const migrations = [FrontDoor1700000000001, Invitations1700000000002, People1700000000003]
