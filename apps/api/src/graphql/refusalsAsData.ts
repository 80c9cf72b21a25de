export const refusalsAsData: any = () => {}
