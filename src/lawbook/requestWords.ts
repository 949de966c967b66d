/** What the words of requests may leave to be filled in from the case: {name}. */
export const REQUEST_NAMES = [
  'asking',
  'asked',
  'writer',
  'addressee',
  'treaty',
  'article',
  'basis',
  'crimes',
  'conduct',
  'place',
  'suspectIn',
  'nationality',
  'sinceAsking',
  'sinceAsked',
  'state',
  'since',
] as const
export type RequestName = (typeof REQUEST_NAMES)[number]
