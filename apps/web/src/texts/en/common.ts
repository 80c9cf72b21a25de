export default {
  retry: 'Try again',
  loading: 'Loading…',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  ok: 'OK',
  back: 'Back',
  fault: {
    title: 'This couldn’t be loaded',
    NETWORK: 'The server is out of reach. Check your connection and try again; what you typed is still here.',
    UNAUTHENTICATED: 'Your session has ended. Sign in again.',
    FORBIDDEN: 'You may not do this. Ask an admin if you need to.',
    NOT_FOUND: 'This is gone, or not yours to see.',
    BUSY: 'The server has too much to do just now. Try again in a moment.',
    SERVER: 'Something went wrong on the server. Try again; if it stays like this, tell your admin.',
  },
}
