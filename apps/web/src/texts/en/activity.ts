export default {
  title: 'Activity',
  lead: 'What happened in the company, newest first.',
  today: 'Today',
  yesterday: 'Yesterday',
  none: {
    title: 'Nothing has happened yet',
    text: 'Who joins, who is approved and who leaves shows up here.',
  },
}
