export default {
  join: {
    title: 'Join {{company}}',
    lead: 'Tell us who you are. We mail you a link to go on.',
    moderated: 'Somebody at {{company}} approves new registrations.',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail address',
    emailHint: 'Your work address, if you have one.',
    submit: 'Go on',
    haveLogin: 'Registered already?',
    signIn: 'Sign in',
  },
  mailbox: {
    title: 'Look in your mailbox',
    text: 'If {{email}} can be registered, a link to go on is on its way there. It works for {{hours}} hours.',
    spam: 'Nothing after some minutes? Look among the spam, or check the address.',
    again: 'Use another address',
  },
  complete: {
    title: 'Welcome, {{name}}',
    lead: 'Choose a password, and your registration at {{company}} is complete.',
    email: 'E-mail address',
    submit: 'Complete registration',
    welcome: 'Welcome to {{company}}, {{name}}.',
  },
  waiting: {
    title: 'Waiting for approval',
    text: 'Your registration is complete. Somebody at {{company}} has to approve it; you get an e-mail as soon as they have.',
    close: 'You can close this page.',
  },
  signedIn: {
    title: 'You are signed in already',
    text: 'As {{name}} at {{company}}. This link is for somebody who is not registered yet.',
    home: 'Go to Employees',
    signOut: 'Sign out and go on',
  },
}
