export const installation: any = () => {}
