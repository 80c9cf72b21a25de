declare module 'virtual:guides' {
  const guides: import('./guide.ts').Guide[]
  export default guides
}
