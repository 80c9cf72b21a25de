export default {
  accept: {
    title: '{{inviter}} invites you to {{company}}',
    lead: 'Tell us your name and choose a password, and you are in.',
    department: 'You will be in the department {{department}}.',
    EMAIL: 'E-mail address',
    EMAIL_hint: 'From now on you sign in with this address.',
    SMS: 'Phone number',
    SMS_hint: 'From now on you sign in with this phone number. No e-mail address is needed.',
    firstName: 'First name',
    lastName: 'Last name',
    submit: 'Accept the invitation',
    expires: 'This invitation runs out',
    welcome: 'Welcome to {{company}}, {{name}}.',
  },
  askForFresh: 'Ask for a fresh invitation',
  asked: {
    title: 'Asked for a fresh invitation',
    close: 'You can close this page.',
  },
  preview: {
    EMAIL: 'The mail as it will arrive',
    SMS: 'The SMS as it will arrive',
    size_one: '{{count}} SMS: {{characters, number}} of {{capacity, number}} characters, {{encoding}}',
    size_other: '{{count}} SMS: {{characters, number}} of {{capacity, number}} characters, {{encoding}}',
  },
}
