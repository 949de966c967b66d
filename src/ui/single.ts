/** This is the guide in one file: there are no other files beside it. */
export const SINGLE = import.meta.env.MODE === 'single'
