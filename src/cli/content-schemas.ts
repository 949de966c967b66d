import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseFileSchema } from '../journey/caseFileSchema.ts'
import { jsonSchemas } from '../lawbook/jsonSchemas.ts'

/** `npm run content:schemas`: writes the JSON Schemas for text editors to `content/schemas/`, and that of a case file to `docs/case-file.schema.json`. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.error(`${args.join(' ')}: allowed is nothing here`)
    return 2
  }
  const folder = join(process.cwd(), 'content', 'schemas')
  mkdirSync(folder, { recursive: true })
  const schemas = jsonSchemas()
  for (const [name, text] of schemas) writeFileSync(join(folder, name), text)
  writeFileSync(join(process.cwd(), 'docs', 'case-file.schema.json'), caseFileSchema())
  console.log(`${schemas.size} schemas written to content/schemas, one to docs.`)
  return 0
}
