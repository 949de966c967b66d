/** The three truth values of strong Kleene logic: 'I don't know' is never a 'no'. */
export type Truth = 'yes' | 'no' | 'unknown'

export const TRUTHS = ['yes', 'no', 'unknown'] as const

/** Strong Kleene conjunction: a single 'no' decides, 'unknown' never hides one. */
export const and = (values: readonly Truth[]): Truth =>
  values.includes('no') ? 'no' : values.includes('unknown') ? 'unknown' : 'yes'

/** Strong Kleene disjunction: a single 'yes' decides. */
export const or = (values: readonly Truth[]): Truth =>
  values.includes('yes') ? 'yes' : values.includes('unknown') ? 'unknown' : 'no'

/** Strong Kleene negation: not knowing stays not knowing. */
export const negate = (value: Truth): Truth => (value === 'yes' ? 'no' : value === 'no' ? 'yes' : 'unknown')
