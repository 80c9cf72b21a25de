export default {
  title: 'Captured messages',
}
