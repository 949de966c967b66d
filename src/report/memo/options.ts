export const LENGTHS = ['short', 'standard', 'full'] as const
export type Length = (typeof LENGTHS)[number]
export const MARKINGS = ['none', 'training', 'confidential'] as const
export type Marking = (typeof MARKINGS)[number]
export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]

/** What a person chooses of a document. */
export interface MemoOptions {
  readonly length: Length
  readonly marking: Marking
  readonly paper: Paper
  /** Room at the end for a signature or clearance. */
  readonly signature: boolean
  /** Room for the lawyer's own analysis. */
  readonly analysis: boolean
  /** The names of the States in another language (BCP 47), where one is wanted. */
  readonly names: { readonly lang: string; readonly self: string; readonly other: string | null } | null
}
export const PLAIN: MemoOptions = {
  length: 'full',
  marking: 'none',
  paper: 'A4',
  signature: false,
  analysis: false,
  names: null,
}
