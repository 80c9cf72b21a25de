/** The doorway that stands for Foyer; a picture beside a name that says the same. */
export function Mark({ size }: { size: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" />
}
