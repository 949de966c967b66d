import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** A static host as simple as they come, at an address of one's own below which the site stands. */
export interface Site {
  readonly url: string
  /** What was asked for, in order. */
  readonly asked: string[]
  /** Puts another version of a file in place; null takes the file away. */
  readonly put: (file: string, text: string | null) => void
  readonly close: () => Promise<void>
}

/** Serves a folder below `prefix` ('/some/sub/path/'), with the headers that docs/deploying.md asks for. */
export async function serve(folder: string, prefix = '/'): Promise<Site> {
  const asked: string[] = []
  const put = new Map<string, string | null>()
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    asked.push(path)
    const below = path.startsWith(prefix) ? normalize(path.slice(prefix.length)).replace(/^[./\\]+/, '') : '?'
    const file = below === '' || below.endsWith('/') ? `${below}index.html` : below
    try {
      const text = put.has(file) ? put.get(file) : readFileSync(join(folder, file))
      if (text === null || text === undefined) throw new Error('away')
      response.writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Content-Security-Policy': "frame-ancestors 'none'",
      })
      response.end(text)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}${prefix}`,
    asked,
    put: (file, text) => void put.set(file, text),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
