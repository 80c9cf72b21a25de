import type { Renderer, Tokens } from 'marked'

/**
 * A table that scrolls by itself, with the arrow keys too. Where the screen is narrow its cells stand one below the other, each
 * with the head of its column (guides.module.css); a table it is by its roles, then.
 */
export function table(this: Renderer, { header, rows }: Tokens.Table): string {
  const words = ({ tokens }: Tokens.TableCell) => breakable(this.parser.parseInline(tokens))
  const heads = header.map(cell => `<th role="columnheader">${words(cell)}</th>`)
  const lines = rows.map(row => {
    const cells = row.map(
      (cell, i) => `<td role="cell" data-label="${plain(header[i]?.text ?? '')}">${words(cell)}</td>`,
    )
    return `<tr role="row">${cells.join('')}</tr>`
  })
  return `<div class="wide" tabindex="0"><table role="table"><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead><tbody role="rowgroup">${lines.join('')}</tbody></table></div>`
}

/** A name too long for a column breaks between its parts. */
const breakable = (html: string) => html.replace(/<code>[^<]{32,}<\/code>/g, name => name.replaceAll(':', ':<wbr>'))

/** As the value of an attribute, without what Markdown writes around code. */
const plain = (text: string) => text.replaceAll('`', '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')
