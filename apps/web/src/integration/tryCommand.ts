/** A first question to the API, for a terminal. Any scope will do for it. */
export function tryCommand(origin: string, secret: string): string {
  const body = JSON.stringify({ query: '{ installation { companyName } viewer { user { firstName } } }' })
  return [
    `curl ${origin}/graphql`,
    `-H 'Authorization: Bearer ${secret}'`,
    `-H 'Content-Type: application/json'`,
    `-d '${body}'`,
  ].join(' \\\n  ')
}
