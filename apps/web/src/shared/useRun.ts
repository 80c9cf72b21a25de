import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultOf } from '../faults.ts'
import { type Refusal, useRefusalText } from '../refusals.ts'

type Typed = { __typename: string }
/** What the mutation gives when nobody says no. */
type Done<Result> = Exclude<Result, { __typename: 'Refusal' }>

/** As much of a Mantine form as a refusal needs. */
interface FieldErrors {
  getValues(): object
  setFieldError(field: string, text: string): void
  getInputNode(field: string): HTMLElement | null
}

/**
 * Runs a mutation that gives `Thing | Refusal`. A refusal lands on the form field that it names, any other in `problem`
 * (show it with <Problem>), and so does a fault. Resolves to the Thing, or to null when there was none. While one call
 * is under way another does nothing, so that a double click has one effect. The focus ends up where it was.
 */
export function useRun<Data extends Record<string, Typed>, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  form?: FieldErrors,
) {
  const client = useApolloClient()
  const { t } = useTranslation()
  const refusalText = useRefusalText()
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keepFocus = useKeptFocus(busy)

  async function run(variables: Variables): Promise<Done<Data[keyof Data]> | null> {
    if (underWay.current) return null
    underWay.current = true
    keepFocus()
    setBusy(true)
    setProblem(null)
    setRefusal(null)
    try {
      const { data } = await client.mutate<Data, OperationVariables>({ mutation, variables })
      const result = Object.values((data ?? {}) as Data)[0]
      if (!result) throw new Error('The server gave no result.')
      if (result.__typename !== 'Refusal') return result as Done<Data[keyof Data]>
      refuse(result as unknown as Refusal)
    } catch (error) {
      const fault = faultOf(error)
      if (fault !== 'UNAUTHENTICATED')
        setProblem(form ? `${t(`fault.${fault}`)} ${t('fault.kept')}` : t(`fault.${fault}`))
    } finally {
      underWay.current = false
      setBusy(false)
    }
    return null
  }

  function refuse(no: Refusal) {
    const { field } = no
    if (form && field !== null && field in form.getValues()) {
      form.setFieldError(field, refusalText(no))
      form.getInputNode(field)?.focus()
    } else {
      setProblem(refusalText(no))
    }
    setRefusal(no)
  }

  return { run, busy, problem, refusal, underWay: () => underWay.current }
}

/** A button that is busy is disabled, and so loses the focus to nowhere: it gets it back, if nothing else took it. */
function useKeptFocus(busy: boolean) {
  const last = useRef<Element>(null)
  // Before a dialog that closes now looks where the focus is, to give it back to what opened it.
  useLayoutEffect(() => {
    if (busy) return
    if (document.activeElement === document.body && last.current instanceof HTMLElement) last.current.focus()
    last.current = null
  }, [busy])
  return () => {
    if (document.activeElement !== document.body) last.current = document.activeElement
  }
}
