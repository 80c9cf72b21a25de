// Of an SMS in several parts each spends some room on saying which part it is.
const ROOM = { one: { 'GSM-7': 160, 'UCS-2': 70 }, each: { 'GSM-7': 153, 'UCS-2': 67 } }

/** How many characters fit into so many SMS. */
export function smsCapacity(encoding: string, segments: number): number {
  const alphabet = encoding === 'GSM-7' ? encoding : 'UCS-2'
  return segments <= 1 ? ROOM.one[alphabet] : ROOM.each[alphabet] * segments
}
