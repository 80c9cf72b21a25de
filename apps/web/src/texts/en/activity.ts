export default {
  title: 'Activity',
}
