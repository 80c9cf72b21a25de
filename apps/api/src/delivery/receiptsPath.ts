/** Where Vonage says what became of an SMS. */
export const RECEIPTS_PATH = '/vonage/receipts'
