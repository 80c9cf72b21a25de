import { ActivityEntity } from '../activity/activity.entity.ts'
import { DeliveryEntity } from '../delivery/delivery.entity.ts'
import { ApiTokenEntity } from '../integration/apiToken.entity.ts'
import { EventEntity } from '../integration/event.entity.ts'
import { WebhookAttemptEntity, WebhookEntity } from '../integration/webhook.entity.ts'
import {
  InvitationEntity,
  InvitationTokenEntity,
  InvitationWordEntity,
  InvitationWorkgroupEntity,
} from '../invitation/invitation.entity.ts'
import {
  CompanyEntity,
  QuickLinkEntity,
  RegistrationEntity,
  TrustedDomainEntity,
} from '../registration/registration.entity.ts'
import { ScimIdEntity } from '../scim/scimId.entity.ts'
import {
  PasswordResetEntity,
  PhoneProofEntity,
  RateLimitEntity,
  SessionEntity,
  SetUpSecretEntity,
} from '../session/session.entity.ts'
import { DepartmentEntity, WorkgroupEntity, WorkgroupMemberEntity } from '../structure/structure.entity.ts'
import { UserEntity, UserWordEntity } from '../user/user.entity.ts'
import { IdempotentAnswerEntity } from './idempotency.entity.ts'

/** Every table. */
export const entities = [
  ActivityEntity,
  ApiTokenEntity,
  CompanyEntity,
  DeliveryEntity,
  DepartmentEntity,
  EventEntity,
  IdempotentAnswerEntity,
  InvitationEntity,
  InvitationTokenEntity,
  InvitationWordEntity,
  InvitationWorkgroupEntity,
  PasswordResetEntity,
  PhoneProofEntity,
  QuickLinkEntity,
  RateLimitEntity,
  RegistrationEntity,
  ScimIdEntity,
  SessionEntity,
  SetUpSecretEntity,
  TrustedDomainEntity,
  UserEntity,
  UserWordEntity,
  WebhookAttemptEntity,
  WebhookEntity,
  WorkgroupEntity,
  WorkgroupMemberEntity,
]
