export default {
  title: 'Guides for programs',
  lead: 'What Foyer’s own client can do, a program can. These are the guides of this release.',
  copy: 'Copy',
}
