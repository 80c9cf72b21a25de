import { notFound, redirect } from '@tanstack/react-router'
import type { Viewer } from './start.ts'

interface Asked {
  context: { viewer: Viewer | null }
  location: { href: string; pathname: string }
}

/** Sends whoever is not signed in to sign in and back, and whoever has a temporary password to replace it. */
export function demandViewer({ context: { viewer }, location }: Asked): { viewer: Viewer } {
  if (viewer === null) throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true })
  if (viewer.mustChangePassword && location.pathname !== '/change-password') {
    throw redirect({ to: '/change-password', replace: true })
  }
  return { viewer }
}

/** Sends whoever is signed in already to where they wanted to go. */
export function demandNobody({ context: { viewer }, search }: Asked & { search: { next?: string | undefined } }) {
  if (viewer !== null) throw redirect({ href: search.next ?? '/employees', replace: true })
}

/** A view that is not theirs is no view to them. */
export function demandRight(may: (viewer: Viewer) => boolean) {
  return ({ context: { viewer } }: { context: { viewer: Viewer } }) => {
    if (!may(viewer)) throw notFound()
  }
}
