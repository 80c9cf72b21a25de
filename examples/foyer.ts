import { createFoyer } from '@foyer/client'

/** What the environment has to say; ends the program with a sentence where it does not. */
export function needed(name: string, what: string): string {
  const value = process.env[name]
  if (value) return value
  console.error(`Set ${name}: ${what}.`)
  process.exit(1)
}

/** Foyer, for whoever has the token. */
export const foyer = createFoyer({
  url: needed('FOYER_URL', 'where Foyer is, like https://foyer.corp.example'),
  token: needed('FOYER_TOKEN', 'an API token'),
})
