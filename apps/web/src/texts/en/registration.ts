export default {
  title: 'registration',
}
