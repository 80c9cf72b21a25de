export const employees: any = () => {}
