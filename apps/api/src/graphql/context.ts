export type Context = any; export type EmployeeContext = any; export type ViewerContext = any
