export const registrationPolicyFor: any = () => {}
export const updateRegistrationPolicy: any = () => {}
