import { useGraphiQL, useMonaco } from '@graphiql/react'
import { useMantineTheme } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { palette } from '../shell/palette.ts'
import { editorThemes } from './editorThemes.ts'

/** As dense and calm as the rest. What does not fit is wrapped, because nobody should scroll sideways to read. */
const LOOK = {
  fontSize: 13,
  lineHeight: 20,
  wordWrap: 'on',
  lineDecorationsWidth: 16,
  occurrencesHighlight: 'off',
  scrollbar: { verticalScrollbarSize: 8, horizontalScrollbarSize: 8 },
} as const

/** What GraphiQL has no property for: the editors' colours, letters, names and way out. Draws nothing. */
export function EditorLook() {
  const { t } = useTranslation('explorer')
  const { fontFamilyMonospace } = useMantineTheme()
  const monaco = useMonaco(state => state.monaco)
  const query = useGraphiQL(state => state.queryEditor)
  const variables = useGraphiQL(state => state.variableEditor)
  const headers = useGraphiQL(state => state.headerEditor)
  const response = useGraphiQL(state => state.responseEditor)

  useEffect(() => {
    if (!monaco) return
    const { editor, KeyMod, KeyCode } = monaco
    for (const [name, theme] of Object.entries(editorThemes)) editor.defineTheme(name, theme)
    // The palette is the way out by keyboard; Monaco would begin a chord of its own by these keys.
    const command = editor.addCommand({ id: 'palette', run: palette.open })
    const keys = editor.addKeybindingRule({ keybinding: KeyMod.CtrlCmd | KeyCode.KeyK, command: 'palette' })
    return () => {
      command.dispose()
      keys.dispose()
    }
  }, [monaco])

  useEffect(() => {
    const look = { ...LOOK, fontFamily: fontFamilyMonospace }
    query?.updateOptions({ ...look, ariaLabel: t('editor.query') })
    variables?.updateOptions({ ...look, ariaLabel: t('editor.variables') })
    headers?.updateOptions({ ...look, ariaLabel: t('editor.headers') })
    response?.updateOptions({ ...look, ariaLabel: t('editor.response'), placeholder: t('editor.noResponse') })
  }, [query, variables, headers, response, fontFamilyMonospace, t])

  return null
}
