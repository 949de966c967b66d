import { join } from 'node:path'
import { compileLawbook } from '../lawbook/compileLawbook.ts'
import { formatIssues, readContent } from '../lawbook/loadLawbook.ts'

/** Checks `content/` (or the folder named) and says what is wrong, with file, line and remedy. Exit 0: nothing; 1: mistakes. */
export async function main(args: readonly string[]): Promise<number> {
  const folder = args[0] ?? join(process.cwd(), 'content')
  const result = compileLawbook(readContent(folder))
  if (!result.ok) {
    console.error(formatIssues(result.error))
    console.error(`\n${result.error.length} mistake(s) in the lawbook.`)
    return 1
  }
  const { law } = result.value
  console.log(
    `The lawbook is sound: ${law.states.length} States, ${law.instruments.length} instruments, ${law.duties.length} duties, ${law.channels.length} channels, ${law.cautions.length} cautions.`,
  )
  return 0
}
