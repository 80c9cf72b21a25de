export default {
  title: 'Invite people',
}
