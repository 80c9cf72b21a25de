/** Paint for the editors, by the names that GraphiQL gives its own: Monaco takes plain colours only, no variables. */
export const editorThemes = {
  'graphiql-LIGHT': {
    base: 'vs' as const,
    inherit: true,
    rules: tokens({
      comment: '646b78',
      keyword: '2746ae',
      name: '171a21',
      type: '0b6e5f',
      variable: '8a3b8f',
      string: 'a15407',
      value: '2f55d4',
    }),
    colors: surfaces({ paper: '#ffffff', ink: '#171a21', accent: '#2f55d4', line: '#d7dae0', dim: '#646b78' }),
  },
  'graphiql-DARK': {
    base: 'vs-dark' as const,
    inherit: true,
    rules: tokens({
      comment: '9aa1ae',
      keyword: '91adf9',
      name: 'e6e8ec',
      type: '63d0b8',
      variable: 'd9a5dd',
      string: 'f5b342',
      value: '91adf9',
    }),
    colors: surfaces({ paper: '#1c1f26', ink: '#e6e8ec', accent: '#91adf9', line: '#30343d', dim: '#9aa1ae' }),
  },
}

type Kind = 'comment' | 'keyword' | 'name' | 'type' | 'variable' | 'string' | 'value'

function tokens(colour: Record<Kind, string>) {
  return [
    { token: '', foreground: colour.name },
    { token: 'comment', foreground: colour.comment },
    { token: 'keyword', foreground: colour.keyword },
    { token: 'key.identifier', foreground: colour.name },
    { token: 'type.identifier', foreground: colour.type },
    { token: 'argument.identifier', foreground: colour.variable },
    { token: 'annotation', foreground: colour.variable },
    { token: 'delimiter', foreground: colour.comment },
    { token: 'operator', foreground: colour.comment },
    { token: 'number', foreground: colour.value },
    { token: 'string', foreground: colour.string },
    { token: 'string.key.json', foreground: colour.name },
    { token: 'string.value.json', foreground: colour.string },
    { token: 'keyword.json', foreground: colour.value },
  ]
}

function surfaces(paint: Record<'paper' | 'ink' | 'accent' | 'line' | 'dim', string>) {
  const tint = `${paint.accent}20`
  return {
    'editor.background': '#00000000',
    'editor.foreground': paint.ink,
    'editorLineNumber.foreground': paint.dim,
    'editorLineNumber.activeForeground': paint.ink,
    'editorLineNumber.dimmedForeground': paint.dim,
    'editor.selectionBackground': `${paint.accent}38`,
    'editorIndentGuide.background1': `${paint.dim}30`,
    'editorIndentGuide.activeBackground1': `${paint.dim}60`,
    // Pairs are told apart by where they stand, not by a rainbow.
    'editorBracketHighlight.foreground1': paint.dim,
    'editorBracketHighlight.foreground2': paint.dim,
    'editorBracketHighlight.foreground3': paint.dim,
    'editorBracketMatch.background': tint,
    'editorBracketMatch.border': '#00000000',
    'scrollbar.shadow': '#00000000',
    'scrollbarSlider.background': `${paint.dim}40`,
    'scrollbarSlider.hoverBackground': `${paint.dim}70`,
    'scrollbarSlider.activeBackground': `${paint.dim}90`,
    focusBorder: paint.accent,
    'textLink.foreground': paint.accent,
    'textLink.activeForeground': paint.accent,
    'editorLink.activeForeground': paint.accent,
    'editorWidget.background': paint.paper,
    'editorWidget.border': paint.line,
    'editorHoverWidget.background': paint.paper,
    'editorHoverWidget.border': paint.line,
    'editorSuggestWidget.background': paint.paper,
    'editorSuggestWidget.border': paint.line,
    'editorSuggestWidget.foreground': paint.ink,
    'editorSuggestWidget.selectedBackground': tint,
    'editorSuggestWidget.selectedForeground': paint.ink,
    'editorSuggestWidget.highlightForeground': paint.accent,
    'editorSuggestWidget.focusHighlightForeground': paint.accent,
    'list.hoverBackground': tint,
    'list.highlightForeground': paint.accent,
    'quickInput.background': paint.paper,
    'quickInputList.focusBackground': tint,
    'quickInputList.focusForeground': paint.ink,
    'menu.background': paint.paper,
    'menu.foreground': paint.ink,
    'menu.selectionBackground': tint,
    'menu.selectionForeground': paint.ink,
    'input.background': paint.paper,
    'input.border': paint.line,
  }
}
