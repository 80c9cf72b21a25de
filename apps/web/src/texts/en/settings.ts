export default {
  title: 'Settings',
  registration: 'Registration',
  capturedMessages: 'Captured messages',
}
