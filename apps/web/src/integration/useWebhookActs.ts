import { useEffect, useRef, useState } from 'react'
import { focusRow } from '../shared/list/rowFocus.ts'

export type WebhookAct = 'on' | 'off' | 'secret' | 'delete'

/** What one may ask to be done to a webhook, and where one is when it is done. */
export function useWebhookActs(onDeleted: () => unknown) {
  const [asked, setAsked] = useState<WebhookAct | null>(null)
  const opener = useRef<HTMLElement>(null)
  // Once the change is drawn: the button that asked may be gone with what it was about.
  useEffect(() => {
    if (asked !== null || !opener.current) return
    if (opener.current.isConnected) opener.current.focus()
    else focusRow(undefined)
    opener.current = null
  }, [asked])
  return {
    asked,
    /** From where the focus goes to the dialog, and comes back: not what is chosen in a menu, for that goes with it. */
    ask(act: WebhookAct, from: HTMLElement | null) {
      opener.current = from
      setAsked(act)
    },
    close: () => setAsked(null),
    onDeleted,
  }
}
export type WebhookActs = ReturnType<typeof useWebhookActs>
