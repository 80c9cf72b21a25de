import { hierarchy, tree } from 'd3-hierarchy'
import { type Branch, isStacked } from './branches.ts'

export const CARD = { width: 232, height: 104 }
const GAP = { x: 24, y: 48 }
/** Leaves below one another: how far they are set in, and how near they stand. */
const STACK = { indent: 28, gap: 16 }
const CORNER = 8

export interface Spot {
  branch: Branch
  x: number
  y: number
}

export interface ChartLayout {
  spots: Spot[]
  /** The lines between the cards, as one path. */
  lines: string
  /** Where all of it begins; the lines still reckon from there. */
  left: number
  width: number
  height: number
}

/** Where each card stands, top-down. Departments without anything below them stand in a column: so a company stays narrow. */
export function layOut(root: Branch, collapsed: ReadonlySet<string>): ChartLayout {
  const shown = (branch: Branch) => (collapsed.has(branch.id) ? [] : branch.below)
  const top = tree<Branch>()
    .nodeSize([CARD.width + GAP.x, CARD.height + GAP.y])
    .separation((a, b) => 1 + (stackIndent(a.data, collapsed) + stackIndent(b.data, collapsed)) / 2 / CARD.width)(
    hierarchy(root, branch => (isStacked(branch) ? [] : shown(branch))),
  )
  const spots: Spot[] = []
  const lines: string[] = []
  top.each(({ data, x, y, parent }) => {
    const spot = { branch: data, x: x - CARD.width / 2, y }
    spots.push(spot)
    if (parent) lines.push(elbow(parent.x, parent.y + CARD.height, x, y))
    if (!isStacked(data)) return
    shown(data).forEach((branch, at) => {
      const below = {
        branch,
        x: spot.x + STACK.indent,
        y: y + (at + 1) * (CARD.height + STACK.gap) + GAP.y - STACK.gap,
      }
      spots.push(below)
      lines.push(rail(spot.x + STACK.indent / 2, y + CARD.height, below.x, below.y + CARD.height / 2))
    })
  })
  return framed(spots, lines)
}

const stackIndent = (branch: Branch, collapsed: ReadonlySet<string>) =>
  isStacked(branch) && !collapsed.has(branch.id) ? STACK.indent : 0

/** Down, across, down. */
function elbow(fromX: number, fromY: number, x: number, y: number): string {
  const middle = y - GAP.y / 2
  if (Math.abs(x - fromX) < 1) return `M${fromX},${fromY}V${y}`
  const turn = Math.sign(x - fromX) * Math.min(CORNER, Math.abs(x - fromX) / 2)
  return `M${fromX},${fromY}V${middle - CORNER}q0,${CORNER} ${turn},${CORNER}H${x - turn}q${turn},0 ${turn},${CORNER}V${y}`
}

/** Down, then to the side. */
const rail = (fromX: number, fromY: number, x: number, y: number) =>
  `M${fromX},${fromY}V${y - CORNER}q0,${CORNER} ${CORNER},${CORNER}H${x}`

/** Moves the cards so that they begin at the upper left corner, and measures it all. */
function framed(spots: Spot[], lines: string[]): ChartLayout {
  const left = Math.min(...spots.map(({ x }) => x))
  const right = Math.max(...spots.map(({ x }) => x)) + CARD.width
  const bottom = Math.max(...spots.map(({ y }) => y)) + CARD.height
  return {
    spots: spots.map(spot => ({ ...spot, x: spot.x - left })),
    lines: lines.join(''),
    left,
    width: right - left,
    height: bottom,
  }
}
