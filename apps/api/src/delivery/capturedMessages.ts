export const capturedMessages: any = () => {}
