import { invalidValue } from './errors.ts'

/** How many resources a list has at most, and when nobody says how many. */
export const COUNT_MAX = 200
const COUNT = 100

/** What the address of a list or of a resource may say. */
export interface Asked {
  filter?: string
  startIndex?: string
  count?: string
  attributes?: string
  excludedAttributes?: string
}

/** Which part of a list is asked for. SCIM counts from 1, and takes what lies outside as the nearest that does not. */
export function pageOf({ startIndex, count }: Asked): { offset: number; limit: number } {
  return {
    offset: Math.max(numberIn('startIndex', startIndex, 1), 1) - 1,
    limit: Math.min(Math.max(numberIn('count', count, COUNT), 0), COUNT_MAX),
  }
}

function numberIn(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise
  if (!/^-?\d{1,9}$/.test(text)) throw invalidValue(`${name} is a whole number.`)
  return Number(text)
}

/** A list as SCIM has it. The library’s own would cut a page that is cut already. */
export const listOf = (resources: object[], totalResults: number, offset: number) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
  startIndex: offset + 1,
  itemsPerPage: resources.length,
  Resources: resources,
})
