import { FrontDoor1700000000001 } from './0001-frontDoor.ts'
import { Invitations1700000000002 } from './0002-invitations.ts'
import { People1700000000003 } from './0003-people.ts'
import { DeliveriesByChannel1700000000004 } from './0004-deliveriesByChannel.ts'
import { CompanyChat1700000000005 } from './0005-companyChat.ts'
import { PhoneProofsAndAudit1700000000006 } from './0006-phoneProofsAndAudit.ts'
import { ApiTokens1700000000007 } from './0007-apiTokens.ts'
import { Events1700000000008 } from './0008-events.ts'
import { Scim1700000000009 } from './0009-scim.ts'
import { StructureVersion1700000000010 } from './0010-structureVersion.ts'
import { WebhookStates1700000000011 } from './0011-webhookStates.ts'
import { WebhookRetries1700000000012 } from './0012-webhookRetries.ts'

/** In order; a migration that has run anywhere is never edited. */
export const migrations = [
  FrontDoor1700000000001,
  Invitations1700000000002,
  People1700000000003,
  DeliveriesByChannel1700000000004,
  CompanyChat1700000000005,
  PhoneProofsAndAudit1700000000006,
  ApiTokens1700000000007,
  Events1700000000008,
  Scim1700000000009,
  StructureVersion1700000000010,
  WebhookStates1700000000011,
  WebhookRetries1700000000012,
]
