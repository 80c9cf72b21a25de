export const activity: any = () => {}
export type ActivityRow = any
