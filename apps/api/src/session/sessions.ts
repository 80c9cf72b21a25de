export const endSession: any = () => {}
export const endSessions: any = () => {}
export const sessionsOf: any = () => {}
export const signIn: any = () => {}
