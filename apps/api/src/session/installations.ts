import type { Installation } from '@foyer/schema'
import type { App } from '../app.ts'
import { company } from '../registration/companies.ts'

/** What everyone may know of this installation. */
export async function installation(app: App): Promise<Installation> {
  const { name, setUpAt } = await company(app)
  return {
    companyName: name ?? 'Foyer',
    setUpNeeded: setUpAt === null,
    emailCaptured: app.config.smtpUrl === null,
    smsCaptured: app.config.vonage === null,
    publicUrl: app.config.publicUrl,
  }
}
