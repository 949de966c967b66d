// Bundles a TypeScript file of the benchmark as the app itself is bundled, so that what is timed is what is shipped.
import path from 'node:path'
import { build } from 'vite'

/** @param {string} file a path from the project's folder @returns {Promise<string>} the path of the bundle, to be run by Node */
export async function compile(file) {
  const outDir = path.resolve('node_modules/.cache/dedere-bench', path.basename(file, '.ts'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: file, outDir, emptyOutDir: true, target: 'es2022', copyPublicDir: false },
  })
  return path.join(outDir, `${path.basename(file, '.ts')}.js`)
}
