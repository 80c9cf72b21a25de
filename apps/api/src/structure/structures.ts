export const departments: any = () => {}
export const workgroups: any = () => {}
export type DepartmentNode = any
