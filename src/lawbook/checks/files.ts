import type { ContentFiles } from '../contentFile.ts'
import { meant } from '../nearest.ts'
import type { Findings } from './findings.ts'

const FOLDERS = [
  'cautions',
  'changes',
  'channels',
  'duties',
  'instruments',
  'pages',
  'questions',
  'reservations',
  'scenarios',
]
const ALONE = [
  'crimes.yaml',
  'developments.yaml',
  'glossary.yaml',
  'groups.yaml',
  'icc.tsv',
  'icc.yaml',
  'lawbook.yaml',
  'misconceptions.yaml',
  'needs.yaml',
  'points.yaml',
  'request.yaml',
  'states.tsv',
]

/** No file stands where nothing reads it: its law would silently be missing. */
export function checkFiles(files: ContentFiles, findings: Findings): void {
  for (const file of files.keys()) {
    const parts = file.split('/')
    const [folder = '', name = ''] = parts
    // what an editor or a system leaves behind
    if (parts.some((p) => p.startsWith('.') || p.endsWith('~')) || folder === 'schemas') continue
    if (parts.length === 1) {
      if (ALONE.includes(file)) continue
      findings.on(
        file,
        1,
        `Nothing reads this file.${meant(file, ALONE)} Rename it, move it into its folder, or take it out.`,
      )
    } else if (folder === 'status') {
      if (parts.length === 2 && name.endsWith('.tsv')) continue
      findings.on(
        file,
        1,
        'Nothing reads this file: a table of status is status/<instrument>.tsv. Rename it, or take it out.',
      )
    } else if (!FOLDERS.includes(folder)) {
      findings.on(
        file,
        1,
        `Nothing reads the folder '${folder}'.${meant(folder, FOLDERS)} Move the file, or take it out.`,
      )
    } else if (folder === 'scenarios' && name === 'training' && parts.length > 2) {
      if (parts.length === 3 && file.endsWith('.yaml')) continue
      findings.on(
        file,
        1,
        'Nothing reads this file: a scenario for training is scenarios/training/<id>.yaml. Rename it, or take it out.',
      )
    } else if (parts.length !== 2 || !name.endsWith('.yaml')) {
      findings.on(
        file,
        1,
        `Nothing reads this file: in ${folder} a file is ${folder}/<id>.yaml. Rename it, or take it out.`,
      )
    }
  }
}
