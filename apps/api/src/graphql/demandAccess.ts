export const demandAccess: any = () => {}
