/** What came of reading something from outside: a value, or what is wrong as data. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }
