export default {
  title: 'Invite people',
  tab: {
    quick: 'Quick registration',
  },
  quick: {
    link: 'Quick link',
    copy: 'Copy link',
    copied: 'Copied',
    PUBLIC: 'Share it with whoever should join. They are employees at once.',
    MODERATED: 'Share it with whoever should join. They wait for approval first.',
    trusted_one:
      'Share it with whoever should join. They wait for approval first, unless their address is at {{domains}}.',
    trusted_other:
      'Share it with whoever should join. They wait for approval first, unless their address is at one of these domains: {{domains}}.',
    lastReset: 'Last reset:',
    reset: 'Reset link…',
    resetTitle: 'Reset the quick link?',
    resetText:
      'The link that is out there now is dead at once: whoever opens it is told to ask for a new one. Registrations that are begun but not complete end too.',
    resetConfirm: 'Reset link',
    resetDone: 'Here is the new link. The old one is dead.',
    qrTitle: 'QR code of the quick link',
    qrText: 'For a poster, a slide or a badge: a phone’s camera opens the registration page.',
    downloadSvg: 'Download SVG',
    downloadPng: 'Download PNG',
    off: 'The quick link is switched off',
    offText: 'Nobody can register by it. Switched on again it is the same link as before.',
    offAsk: 'Nobody can register by it. An admin can switch it on.',
    switchOn: 'Switch it on',
    switchedOn: 'The quick link is switched on.',
    settings: 'Additional settings',
  },
}
