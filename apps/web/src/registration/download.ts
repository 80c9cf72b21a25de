const SIDE = 1024

/** A picture on the page, as a file that can be printed at any size. */
export function downloadSvg(svg: SVGSVGElement, name: string) {
  save(new Blob([markup(svg)], { type: 'image/svg+xml' }), `${name}.svg`)
}

/** The same for programs that know nothing of vectors. */
export async function downloadPng(svg: SVGSVGElement, name: string) {
  const image = new Image(SIDE, SIDE)
  image.src = `data:image/svg+xml,${encodeURIComponent(markup(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = SIDE
  canvas.height = SIDE
  const context = canvas.getContext('2d')
  if (!context) return
  context.imageSmoothingEnabled = false
  context.drawImage(image, 0, 0, SIDE, SIDE)
  canvas.toBlob(blob => blob && save(blob, `${name}.png`))
}

function markup(svg: SVGSVGElement) {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', `${SIDE}`)
  copy.setAttribute('height', `${SIDE}`)
  return new XMLSerializer().serializeToString(copy)
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
