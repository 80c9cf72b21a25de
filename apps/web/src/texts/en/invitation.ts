export default {
  preview: {
    EMAIL: 'The mail as it will arrive',
    SMS: 'The SMS as it will arrive',
    size_one: '{{count}} SMS: {{characters, number}} of {{capacity, number}} characters, {{encoding}}',
    size_other: '{{count}} SMS: {{characters, number}} of {{capacity, number}} characters, {{encoding}}',
  },
}
