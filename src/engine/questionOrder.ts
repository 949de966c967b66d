/** The questions of the guide in the order in which a person meets them: each is the word of a flag, a state of the machine, a key of a link and a file of content. */
export const QUESTIONS = [
  'crime',
  'conflict',
  'grave-breach',
  'state',
  'with',
  'role',
  'status',
  'icc',
  'suspect-in',
  'territory',
  'national-of',
  'conduct',
  'at',
  'treaty-required',
  'bilateral',
  'need',
] as const

/** Where a question, or the whole question that it is a part of, stands in that order; -1 where there is none such. */
export const placeInOrder = (question: string): number =>
  (QUESTIONS as readonly string[]).indexOf(question.split(':')[0] ?? '')
