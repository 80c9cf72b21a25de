export default {
  title: 'deadEnd',
}
