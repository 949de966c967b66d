import type { ContentIssue, Located } from '../contentFile.ts'

type Place = Pick<Located<unknown>, 'file' | 'lineOf'>

/** Gathers what the checks find, each with its file and line. */
export class Findings {
  readonly issues: ContentIssue[]

  constructor(issues: ContentIssue[]) {
    this.issues = issues
  }

  /** Something wrong at a path of a YAML file. */
  at(place: Place, path: readonly PropertyKey[], message: string): void {
    this.issues.push({ file: place.file, line: place.lineOf(path), message })
  }

  /** Something wrong on a line of a table. */
  on(file: string, line: number, message: string): void {
    this.issues.push({ file, line, message })
  }
}
