/** One page for each way that ends: what happened, and what to do next. */
export default {
  signIn: 'Sign in',
  forgotPassword: 'Ask for a new link',
  home: 'Go to Employees',
  LINK_CLOSED: {
    title: 'This link no longer works',
    text: 'It was reset or switched off. Ask whoever gave it to you for the current one.',
  },
  LINK_UNKNOWN: {
    title: 'We don’t know this link',
    text: 'It may have been copied incompletely. Open it again from where you got it, all of it, or ask for it anew.',
  },
  INVITATION_EXPIRED: {
    title: 'This invitation has run out',
    text: 'Ask for a fresh one: it takes one click.',
  },
  INVITATION_HELD: {
    title: 'This invitation is held back',
    text: 'Who sent it may no longer invite people to {{company}}. Ask for a fresh one: somebody else will look at it.',
  },
  INVITATION_REVOKED: {
    title: 'This invitation was taken back',
    text: 'Ask whoever invited you about it.',
  },
  INVITATION_SPENT: {
    title: 'This invitation was accepted already',
    text: 'If that was you, sign in with what the invitation came to, your e-mail address or phone number, and your password. If it was not, tell whoever invited you.',
  },
  INVITATION_UNKNOWN: {
    title: 'We don’t know this invitation',
    text: 'Its link may have been copied incompletely. Open it again from the message, all of it, or ask whoever invited you for another one.',
  },
  REGISTRATION_EXPIRED: {
    title: 'This link has run out',
    text: 'Nothing is lost: open your company’s registration link and join again. You get a fresh mail.',
  },
  REGISTRATION_UNKNOWN: {
    title: 'We don’t know this link',
    text: 'It may have been copied incompletely. Open it again from the mail, all of it, or join again by your company’s registration link.',
  },
  ALREADY_EMPLOYEE: {
    title: 'You are registered already',
    text: 'This address or phone number belongs to an employee. Sign in with it; if you don’t remember the password, you can set a new one there.',
  },
  AWAITING_APPROVAL: {
    title: 'Waiting for approval',
    text: 'Your registration is complete. Somebody at {{company}} has to approve it; you get an e-mail as soon as they have.',
  },
  REJECTED: {
    title: 'Your request was declined',
    text: '{{company}} did not approve your request to join. If you think that is a mistake, speak to the people you know there.',
  },
  DEACTIVATED: {
    title: 'Your access was ended',
    text: 'You were an employee of {{company}}. If you are back, ask an admin there to reactivate you.',
  },
  RESET_EXPIRED: {
    title: 'This link has run out or was used',
    text: 'Links to choose a new password work for one hour, once.',
  },
  RESET_UNKNOWN: {
    title: 'We don’t know this link',
    text: 'It may have been copied incompletely. Open it again from the mail, all of it, or ask for a new one.',
  },
  SET_UP_ALREADY: {
    title: '{{company}} is set up already',
    text: 'Sign in with the address and the password of its first admin, or with your own.',
  },
  SET_UP_LINK_NEEDED: {
    title: 'Almost there',
    text: 'This installation is new. To become its first admin, open the set-up link that was printed in the terminal where it was started.',
  },
  NOT_FOUND: {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or this view is not yours to see.',
  },
}
