/** One of the guides for integrators, as the build has made it of a document. */
export interface Guide {
  /** Its name in the address; empty for the first. */
  slug: string
  title: string
  parts: GuidePart[]
}

/** What is read, or what is copied. */
export type GuidePart = { html: string } | { code: string }
