// Renders what is made when the project is built: the start page and the pages of the library.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** Builds the part of the app that renders to HTML, and opens it. */
export async function openServer() {
  const folder = path.resolve('node_modules/.cache/dedere-ssr')
  await build({
    logLevel: 'error',
    build: { ssr: 'src/entry-server.tsx', outDir: folder, emptyOutDir: true, copyPublicDir: false },
  })
  return import(pathToFileURL(path.join(folder, 'entry-server.js')).href)
}
