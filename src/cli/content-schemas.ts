import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../lawbook/jsonSchemas.ts'

/** `npm run content:schemas`: writes the JSON Schemas for text editors to `content/schemas/`. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.error(`${args.join(' ')}: allowed is nothing here`)
    return 2
  }
  const folder = join(process.cwd(), 'content', 'schemas')
  mkdirSync(folder, { recursive: true })
  const schemas = jsonSchemas()
  for (const [name, text] of schemas) writeFileSync(join(folder, name), text)
  console.log(`${schemas.size} schemas written to content/schemas.`)
  return 0
}
