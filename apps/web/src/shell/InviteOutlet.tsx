import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { loadTexts } from '../i18n.ts'

const InviteDrawer = lazy(
  async () =>
    (
      await Promise.all([
        import('../registration/InviteDrawer.tsx'),
        loadTexts('invite', 'invitation', 'settings', 'delivery'),
      ])
    )[0],
)

/** Invite people, fetched when it is first opened. */
export function InviteOutlet() {
  const { invite } = useSearch({ from: '/signed-in' })
  const navigate = useNavigate()
  const wanted = useRef(false)
  wanted.current ||= invite !== undefined
  if (!wanted.current) return null
  return (
    <Suspense>
      <InviteDrawer
        tab={invite ?? null}
        onClose={() => navigate({ to: '.', search: search => ({ ...search, invite: undefined }), resetScroll: false })}
      />
    </Suspense>
  )
}
