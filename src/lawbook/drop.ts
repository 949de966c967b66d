/** The same object without the fields that are undefined, so that a pack is plain JSON. */
export const drop = <T extends object>(held: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(held).filter(([, v]) => v !== undefined)) as never
