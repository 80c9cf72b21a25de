export const changePassword: any = () => {}
export const openPasswordReset: any = () => {}
export const requestPasswordReset: any = () => {}
export const resetPassword: any = () => {}
