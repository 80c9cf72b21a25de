export default {
  title: 'Captured messages',
  count_one: '{{count, number}} message. It did not leave this machine.',
  count_other: '{{count, number}} messages. They did not leave this machine.',
  channel: {
    EMAIL: 'E-mail',
    SMS: 'SMS',
    CHAT: 'Chat message',
    WEBHOOK: 'Event',
  },
  reading: 'The message',
  choose: 'Choose a message to read it',
  message: 'The message as it looks',
  form: 'Form of the message',
  html: 'HTML',
  text: 'Text',
  to: 'To {{recipient}}',
  none: {
    title: 'No messages yet',
    text: 'Whatever this installation would send without a provider shows up here, and the links in it work.',
  },
  sent: {
    title: 'Nothing is captured',
    text: 'E-mail and SMS go out by the providers that are configured. Only without one are messages kept here.',
  },
}
