export const viewerOf: any = () => {}
