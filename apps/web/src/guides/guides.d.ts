declare module 'virtual:guides' {
  const guides: import('./guide.ts').Guide[]
  export default guides
}

declare module 'virtual:guide-titles' {
  const titles: Pick<import('./guide.ts').Guide, 'slug' | 'title'>[]
  export default titles
}
