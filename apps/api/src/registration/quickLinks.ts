export const openQuickLink: any = () => {}
export const resetQuickLink: any = () => {}
