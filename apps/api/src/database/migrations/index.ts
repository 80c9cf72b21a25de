import { FrontDoor1700000000001 } from './0001-frontDoor.ts'

/** In order; a migration that has run anywhere is never edited. */
export const migrations = [FrontDoor1700000000001]
