import { join } from 'node:path'
import type { Plugin } from 'vite'
import { type CompiledLawbook, compileLawbook } from './compileLawbook.ts'
import { formatIssues, readContent } from './loadLawbook.ts'
import { type Lawbook, openLawbook } from './openLawbook.ts'
import { ownNames } from './ownNames.ts'
import { packLaw } from './packStatus.ts'
import { openingOf, type StartPack, startOf } from './startPack.ts'
import { type TrainingPack, trainingPack } from './training.ts'

const PREFIX = 'virtual:lawbook/'

/**
 * Compiles and checks `content/` and gives it to the app as `virtual:lawbook/law`, `/texts`, `/start`, `/opening`, `/names` and
 * `/training`. A broken lawbook stops the build. `asked` asks the engine, which this folder does not know.
 */
export function lawbookPlugin(
  root: string,
  asked: (lawbook: Lawbook) => Pick<StartPack, 'second' | 'questions'>,
): Plugin {
  const folder = join(root, 'content')
  let compiled: CompiledLawbook | undefined
  let training: TrainingPack | undefined
  const pack = (): CompiledLawbook => {
    if (compiled === undefined) {
      const result = compileLawbook(readContent(folder))
      if (!result.ok) throw new Error(`The lawbook is broken:\n${formatIssues(result.error)}`)
      compiled = result.value
    }
    return compiled
  }
  const packNamed = (name: string, law: CompiledLawbook['law'], texts: CompiledLawbook['texts']) => {
    switch (name) {
      case 'law':
        return packLaw(law)
      case 'texts': {
        const { questions: _, states: __, ...others } = texts
        return others
      }
      case 'opening':
        return openingOf(law, texts)
      case 'names':
        return ownNames(law.states)
      case 'training':
        training ??= trainingPack(readContent(folder))
        return training
      default:
        return startOf(law, texts, asked(openLawbook(law)))
    }
  }
  return {
    name: 'dedere-lawbook',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null
      const name = id.slice(PREFIX.length + 1)
      const { law, texts } = pack()
      const value = packNamed(name, law, texts)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(folder)) return
        compiled = undefined
        training = undefined
        server.moduleGraph.invalidateAll()
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
