// The HTML around a page of the library: its own policy, one style sheet, and one small script that shows a warning once a text is past its day.
import { libraryPolicy } from './policy.mjs'

const aged = `for(const e of document.querySelectorAll('[data-recheck-by]'))if(new Date().toISOString().slice(0,10)>e.dataset.recheckBy){e.hidden=false;e.previousElementSibling.hidden=true}`
const policy = libraryPolicy({ script: aged })

const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c])

/** A whole HTML file for a page; `style` is the style sheet's path below the site's root. */
export const htmlOf = ({ root, title, description, body }, style) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="description" content="${escaped(description)}">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}${style}">
</head>
<body>
<div id="root">${body}</div>
<script>${aged}</script>
</body>
</html>
`
