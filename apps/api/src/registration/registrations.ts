export const completeRegistration: any = () => {}
export const joinByQuickLink: any = () => {}
export const openRegistration: any = () => {}
