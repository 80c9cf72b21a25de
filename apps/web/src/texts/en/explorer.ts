export default {
  title: 'API explorer',
  lead: 'Ask the API as yourself: it shows and does what you may see and do.',
  schema: 'Download schema',
  example: {
    intro:
      '{{run}} runs this.\nCtrl-Space tells what fits at the cursor.\nThe book on the left is the reference.\nMutations really change things.',
    viewer: 'Who you are to the API.',
    employees: 'The first five of the Employees view.\nFor more, add after: "<endCursor>".',
  },
  editor: {
    query: 'Operation. Ctrl-M, on a Mac Ctrl-Shift-M, lets Tab leave the editor.',
    variables: 'Variables, as JSON. Ctrl-M, on a Mac Ctrl-Shift-M, lets Tab leave the editor.',
    headers: 'Request headers, as JSON. Ctrl-M, on a Mac Ctrl-Shift-M, lets Tab leave the editor.',
    response: 'Response',
    noResponse: 'The answer comes here.',
  },
}
