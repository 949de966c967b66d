// The start page as HTML: the first question, the style that it needs, the few lines that run before the app is there, and its policy.
import fs from 'node:fs'
import { criticalCss } from './criticalCss.mjs'

/** What runs before the app is there, as it stands in the page. */
export const earlyScript = () =>
  fs
    .readFileSync('src/ui/early.js', 'utf8')
    .replace(/^\/\/.*\n/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim()

/** What comes onto the start page before the whole style sheet does: a complaint, a notice, a message. */
const SOON = ['.problem', '.field-error', '.notice', '.live', '[data-early', '[data-elsewhere', '[data-failed', '[open']
/** The part of the style sheet that the start page needs when it is first seen. */
export const startStyle = (css, shell, app) => criticalCss(css, shell + app, SOON)

/** Puts the parts into the page's shell. */
export const fill = (shell, { policy, early, style, app }) =>
  shell
    .replace('<!--csp-->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace('<!--early-->', () => `<script>${early}</script>`)
    .replace('<!--style-->', () => `<style>${style}</style>`)
    .replace('<!--app-->', () => app)
