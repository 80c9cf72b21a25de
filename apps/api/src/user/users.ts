export const visibleUser: any = () => {}
