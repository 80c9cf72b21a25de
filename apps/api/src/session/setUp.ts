export const setUp: any = () => {}
