export default {
  title: 'Guides for programs',
  lead: 'What Foyer’s own client can do, a program can. These are the guides of this release.',
  copy: 'Copy',
  copyFile: 'Copy {{name}}',
  onThisPage: 'On this page',
  neighbours: 'Previous and next guide',
  previous: 'Previous: {{title}}',
  next: 'Next: {{title}}',
}
