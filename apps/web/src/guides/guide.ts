/** One of the guides for integrators, as the build has made it of a document. */
export interface Guide {
  /** Its name in the address; empty for the first. */
  slug: string
  title: string
  parts: GuidePart[]
}

/** What is read, what is copied, or the programs that are spoken of. */
export type GuidePart = { html: string } | { code: string } | { files: ExampleFile[] }

export interface ExampleFile {
  name: string
  code: string
}
