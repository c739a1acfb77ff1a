export const emblems = () => ({})
