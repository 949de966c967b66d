// The security policy of each kind of page, and the hashes that it rests on.
import crypto from 'node:crypto'

export const hashOf = (text) => `'sha256-${crypto.createHash('sha256').update(text).digest('base64')}'`

/** Nothing but what is named; no connection, no form, no foreign page, no string that becomes a script. */
const policy = (parts) =>
  [
    "default-src 'none'",
    ...parts,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

/** The start page of the site, in which the whole guide runs. */
export const sitePolicy = ({ script, style }) =>
  policy([
    `script-src 'self' ${hashOf(script)}`,
    "worker-src 'self'",
    `style-src 'self' ${hashOf(style)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    'trusted-types dedere',
  ])

/** The one file: every script and style stands in it, and the worker is made from a text of it. */
export const singlePolicy = ({ scripts, style }) =>
  policy([
    `script-src ${scripts.map(hashOf).join(' ')}`,
    'worker-src blob:',
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'trusted-types dedere',
  ])

/** A page of the library as a file. */
export const libraryPolicy = ({ script }) =>
  policy([`script-src ${hashOf(script)}`, "style-src 'self'", "img-src 'self' data:", "trusted-types 'none'"])
