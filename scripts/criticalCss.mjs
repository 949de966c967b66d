// The rules of a style sheet that a page needs when it is first seen: all whose selectors can meet something that stands on it.

/** A style sheet as a list of at-rules and rules; a block has children where it holds rules. */
function parse(css) {
  let at = 0
  const list = () => {
    const nodes = []
    let from = at
    while (at < css.length) {
      const c = css[at]
      if (c === '"' || c === "'") {
        at = css.indexOf(c, at + 1) + 1
      } else if (c === ';') {
        nodes.push({ prelude: css.slice(from, at), children: null, body: null })
        from = ++at
      } else if (c === '{') {
        const prelude = css.slice(from, at).trim()
        at++
        if (/^@(layer|media|supports|container)/.test(prelude)) nodes.push({ prelude, children: list(), body: null })
        else {
          const begin = at
          for (let depth = 1; depth > 0; at++) {
            if (css[at] === '{') depth++
            else if (css[at] === '}') depth--
          }
          nodes.push({ prelude, children: null, body: css.slice(begin, at - 1) })
        }
        from = at
      } else if (c === '}') {
        at++
        return nodes
      } else at++
    }
    return nodes
  }
  return list()
}

/** The parts of a selector list, parted at its outer commas. */
function selectors(list) {
  const parts = ['']
  let depth = 0
  for (const c of list) {
    if (c === '(' || c === '[') depth++
    if (c === ')' || c === ']') depth--
    if (c === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += c
  }
  return parts
}

/** Everything that a selector can name on a page of HTML. */
function namesOn(html) {
  const names = new Set(['html', 'body', 'head', '*'])
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
    names.add(/^<([a-z0-9-]+)/.exec(tag)[1])
    for (const [, name, , value = ''] of tag.matchAll(/\s([a-z-]+)(="([^"]*)")?/g)) {
      names.add(`[${name}`)
      if (name === 'class') for (const c of value.split(/\s+/)) names.add(`.${c}`)
      if (name === 'id') names.add(`#${value}`)
    }
  }
  return names
}

/** Whether all that a selector asks for stands on the page; what it excludes, and the state of an element, are no matter. */
function canMeet(selector, names) {
  let plain = selector
  while (/\([^()]*\)/.test(plain)) plain = plain.replace(/\([^()]*\)/g, '')
  plain = plain.replace(/::?[a-z-]+/g, '')
  const asked = plain.match(/[.#]?[a-zA-Z_][\w-]*(?![\w-]*[\]=~^$*|])|\[[a-z-]+/g) ?? []
  return asked.every((name) => names.has(name))
}

/** The critical part of `css` for a page; `later` are names that come onto the page before the rest of the style does. */
export function criticalCss(css, html, later = []) {
  const names = namesOn(html)
  for (const name of later) names.add(name)
  const write = (nodes) =>
    nodes
      .map(({ prelude, children, body }) => {
        if (/^@(media print|page|keyframes|font-face)/.test(prelude)) return ''
        if (children !== null) {
          const inner = write(children)
          return inner === '' ? '' : `${prelude}{${inner}}`
        }
        if (body === null) return prelude.trim() === '' ? '' : `${prelude};`
        const kept = selectors(prelude).filter((s) => canMeet(s, names))
        return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`
      })
      .join('')
  const nodes = parse(css)
  // a layer of which nothing is kept must still stand in its place among the others
  const layers = [
    ...new Set(nodes.flatMap((n) => (/^@layer /.test(n.prelude) ? n.prelude.slice(7).split(/,\s*/) : []))),
  ]
  return (layers.length === 0 ? '' : `@layer ${layers.join(',')};`) + write(nodes)
}
