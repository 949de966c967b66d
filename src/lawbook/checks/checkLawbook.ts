import type { ContentFiles, ContentIssue } from '../contentFile.ts'
import type { WrittenLawbook } from '../readLawbook.ts'
import { checkArticles } from './articles.ts'
import { checkChanges } from './changes.ts'
import { checkCompleteness } from './completeness.ts'
import { checkConditions } from './conditions.ts'
import { checkDates } from './dates.ts'
import { checkFiles } from './files.ts'
import { Findings } from './findings.ts'
import { checkQuestions } from './questions.ts'
import { checkReferences } from './references.ts'
import { checkRequest } from './request.ts'
import { checkStatusTables } from './statusTables.ts'

/** Everything that can only be checked once all files are read: what they say of each other, and what the law itself forbids. */
export function checkLawbook(files: ContentFiles, written: WrittenLawbook, issues: ContentIssue[]): void {
  // a file that could not be read makes its ids look as if they were missing: first things first
  const allRead = issues.length === 0
  const findings = new Findings(issues)
  checkFiles(files, findings)
  checkCompleteness(written, findings)
  checkStatusTables(files, written, findings)
  checkDates(written, findings)
  checkArticles(written, findings)
  if (!allRead) return
  checkReferences(written, findings)
  checkConditions(written, findings)
  checkQuestions(written, findings)
  checkRequest(written, findings)
  checkChanges(written, findings)
}
