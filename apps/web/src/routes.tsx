import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { auditSearch } from './activity/auditSearch.ts'
import { client, onSessionEnd } from './apollo.ts'
import { can } from './can.ts'
import { loadTexts, type Noun, textsReady } from './i18n.ts'
import { ownTokensSearch, tokensSearch } from './integration/tokensSearch.ts'
import { webhooksSearch } from './integration/webhooksSearch.ts'
import { invitationsSearch } from './invitation/invitationsSearch.ts'
import { InviteTab } from './registration/inviteTabs.ts'
import { localPath, oneOf, type Raw, text } from './search.ts'
import { demandNobody, demandRight, demandViewer } from './session/guards.ts'
import { Start, type Viewer } from './session/start.ts'
import { Root } from './shell/Root.tsx'
import { RootError } from './shell/RootError.tsx'
import { structureSearch } from './structure/structureSearch.ts'
import { employeesSearch } from './user/employeesSearch.ts'

/** A view comes with its words, both fetched when it is first needed. */
function view<Module extends { default: ComponentType }>(load: () => Promise<Module>, ...nouns: Noun[]) {
  return lazyRouteComponent(async () => (await Promise.all([load(), loadTexts(...nouns)]))[0])
}

/** A view that not everyone may use; in a loader, because only then the shell stays around the answer. */
const only = (may: (viewer: Viewer) => boolean) => ({
  loader: demandRight(may),
  notFoundComponent: view(() => import('./shell/NotFoundView.tsx'), 'deadEnd'),
})

const root = createRootRoute({
  component: Root,
  errorComponent: RootError,
  notFoundComponent: view(() => import('./shell/NotFoundPage.tsx'), 'deadEnd'),
  beforeLoad: async ({ location }) => {
    const [{ data }] = await Promise.all([client.query({ query: Start }), textsReady()])
    if (!data) throw new Error('The server gave no answer.')
    if (data.installation.setUpNeeded && location.pathname !== '/set-up') throw redirect({ to: '/set-up' })
    return data
  },
})

// —— Pages for everyone ——

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: view(() => import('./session/SetUpPage.tsx'), 'session', 'deadEnd'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Raw): { next?: string | undefined } => ({ next: localPath(raw.next) }),
  beforeLoad: demandNobody,
  component: view(() => import('./session/SignInPage.tsx'), 'session'),
})

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: view(() => import('./session/ForgotPasswordPage.tsx'), 'session'),
})

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: view(() => import('./session/ResetPasswordPage.tsx'), 'session', 'deadEnd'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: view(() => import('./registration/JoinPage.tsx'), 'registration', 'deadEnd'),
})

const registration = createRoute({
  getParentRoute: () => root,
  path: '/registration',
  component: view(() => import('./registration/RegistrationPage.tsx'), 'registration', 'session', 'deadEnd'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: view(() => import('./invitation/InvitationPage.tsx'), 'invitation', 'registration', 'session', 'deadEnd'),
})

const waiting = createRoute({
  getParentRoute: () => root,
  path: '/waiting',
  component: view(() => import('./registration/WaitingPage.tsx'), 'registration'),
})

const changePassword = createRoute({
  getParentRoute: () => root,
  path: '/change-password',
  beforeLoad: demandViewer,
  component: view(() => import('./session/ChangePasswordPage.tsx'), 'session'),
})

// —— Views for signed-in people, inside the shell ——

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  validateSearch: (raw: Raw): { invite?: InviteTab | undefined } => ({ invite: oneOf(InviteTab, raw.invite) }),
  beforeLoad: demandViewer,
  component: view(() => import('./shell/Shell.tsx'), 'shell'),
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/employees', replace: true })
  },
})

const employees = createRoute({
  getParentRoute: () => signedIn,
  path: '/employees',
  validateSearch: employeesSearch,
  component: view(() => import('./user/EmployeesPage.tsx'), 'user'),
})

const invited = createRoute({
  getParentRoute: () => signedIn,
  path: '/invited',
  validateSearch: invitationsSearch,
  ...only(can.invite),
  component: view(() => import('./invitation/InvitedPage.tsx'), 'invitation', 'user'),
})

const applicants = createRoute({
  getParentRoute: () => signedIn,
  path: '/applicants',
  validateSearch: (raw: Raw): { search?: string | undefined; status?: 'REJECTED' | undefined } => ({
    search: text(raw.search),
    status: oneOf({ REJECTED: true }, raw.status),
  }),
  ...only(can.seeApplicants),
  component: view(() => import('./user/ApplicantsPage.tsx'), 'user'),
})

const structure = createRoute({
  getParentRoute: () => signedIn,
  path: '/structure',
  validateSearch: structureSearch,
  component: view(() => import('./structure/StructurePage.tsx'), 'structure', 'user'),
})

const workgroups = createRoute({
  getParentRoute: () => signedIn,
  path: '/workgroups',
  validateSearch: (raw: Raw): { workgroup?: string | undefined } => ({ workgroup: text(raw.workgroup) }),
  component: view(() => import('./structure/WorkgroupsPage.tsx'), 'structure', 'user'),
})

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: '/activity',
  component: view(() => import('./activity/ActivityPage.tsx'), 'activity'),
})

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/profile',
  component: view(() => import('./user/ProfilePage.tsx'), 'user'),
})

const sessions = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/sessions',
  component: view(() => import('./session/SessionsPage.tsx'), 'session'),
})

const tokens = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/tokens',
  validateSearch: ownTokensSearch,
  component: view(() => import('./integration/TokensPage.tsx'), 'integration', 'settings'),
})

const explorer = createRoute({
  getParentRoute: () => signedIn,
  path: '/explorer',
  component: view(() => import('./explorer/ExplorerPage.tsx'), 'explorer'),
})

const guides = createRoute({
  getParentRoute: () => signedIn,
  path: '/guides/{-$guide}',
  component: view(() => import('./guides/GuidesPage.tsx'), 'guides', 'deadEnd'),
})

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  ...only(can.seeSettings),
  component: view(() => import('./settings/SettingsLayout.tsx'), 'settings'),
})

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/registration', replace: true })
  },
})

const registrationPolicy = createRoute({
  getParentRoute: () => settings,
  path: '/registration',
  component: view(() => import('./settings/RegistrationPolicyPage.tsx'), 'settings'),
})

const company = createRoute({
  getParentRoute: () => settings,
  path: '/company',
  component: view(() => import('./settings/CompanyPage.tsx'), 'settings'),
})

const messages = createRoute({
  getParentRoute: () => settings,
  path: '/messages',
  ...only(can.changePolicy),
  component: view(() => import('./settings/MessagesPage.tsx'), 'settings', 'invitation', 'delivery'),
})

const chat = createRoute({
  getParentRoute: () => settings,
  path: '/chat',
  ...only(can.connectChat),
  component: view(() => import('./settings/ChatPage.tsx'), 'settings', 'invitation'),
})

const apiAccess = createRoute({
  getParentRoute: () => settings,
  path: '/api-access',
  validateSearch: tokensSearch,
  ...only(can.manageApiAccess),
  component: view(() => import('./integration/ApiAccessPage.tsx'), 'integration', 'user'),
})

const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  validateSearch: webhooksSearch,
  ...only(can.manageApiAccess),
  component: view(() => import('./integration/WebhooksPage.tsx'), 'integration', 'settings'),
})

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: auditSearch,
  ...only(can.seeAuditLog),
  component: view(() => import('./activity/AuditLogPage.tsx'), 'activity', 'user'),
})

const capturedMessages = createRoute({
  getParentRoute: () => settings,
  path: '/captured-messages',
  validateSearch: (raw: Raw): { message?: string | undefined } => ({ message: text(raw.message) }),
  ...only(can.seeCapturedMessages),
  component: view(() => import('./delivery/CapturedMessagesPage.tsx'), 'delivery'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    setUp,
    signIn,
    forgotPassword,
    resetPassword,
    join,
    registration,
    invitation,
    waiting,
    changePassword,
    signedIn.addChildren([
      home,
      employees,
      invited,
      applicants,
      structure,
      workgroups,
      activity,
      profile,
      sessions,
      tokens,
      explorer,
      guides,
      settings.addChildren([
        settingsHome,
        registrationPolicy,
        company,
        messages,
        chat,
        apiAccess,
        webhooks,
        audit,
        capturedMessages,
      ]),
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** Asks who is asking, and fetches the page's code and words meanwhile: neither waits for the first drawing. */
export function hurry() {
  // Whoever needs the answer asks again, and hears of a failure.
  client.query({ query: Start }).catch(() => {})
  for (const { routeId } of router.matchRoutes(router.latestLocation)) {
    router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById])
  }
}

// A session may end at any moment: by time, or by an admin. Whoever signs in again finds themselves where they were.
onSessionEnd(async () => {
  if (router.state.location.pathname === '/sign-in') return
  await client.clearStore()
  await router.invalidate()
})
