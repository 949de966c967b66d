import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** After the baselines were renewed: what they were made of, so that a test can tell when they are behind. */
export default function writeFigures(): void {
  const chromium = process.env['DEDERE_CHROMIUM'] ?? ''
  const folder = path.join(import.meta.dirname, `baselines/chromium-${chromium}`)
  if (process.env['DEDERE_LOOK_RENEW'] !== 'all' || !existsSync(folder)) return
  const shots = readdirSync(folder).filter((f) => f.endsWith('.png')).length
  const { version } = parse(readFileSync('content/lawbook.yaml', 'utf8')) as { readonly version: string }
  const figures = { lawPack: version, chromium: Number(chromium), shots }
  writeFileSync('docs/figures/look.json', `${JSON.stringify(figures, null, 2)}\n`)
}
