import { characters, TextLimit } from '@foyer/domain'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { type InvitationMessage, UpdateInvitationMessage } from './invitationMessage.ts'

/** The company's text being edited: what is typed stays until it is saved, or thrown away on purpose. */
export function useMessageForm({ text: saved, standard }: InvitationMessage) {
  const { t } = useTranslation('invitation')
  const toast = useToast()
  const form = useForm({
    initialValues: { text: saved },
    validate: { text: text => (characters(text) > TextLimit.message ? t('text.tooLong') : null) },
  })
  const { run, ...state } = useRun(UpdateInvitationMessage, form)

  function adopt(text: string) {
    form.setInitialValues({ text })
    form.setValues({ text })
    form.resetDirty({ text })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: when what is saved changed, and nothing is being edited
  useEffect(() => {
    if (!form.isDirty()) adopt(saved)
  }, [saved])

  async function save({ text }: { text: string }) {
    if (!form.isDirty()) return
    // The standard text is not kept: it follows the company's name.
    const result = await run({ text: text.trim() === standard ? null : text })
    if (!result) return
    adopt(result.text)
    toast(t('text.saved'))
  }

  return { form, save, ...state }
}
