export const applicants: any = () => {}
export const approveApplicants: any = () => {}
export const rejectApplicants: any = () => {}
