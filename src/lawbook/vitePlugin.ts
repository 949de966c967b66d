import { join } from 'node:path'
import type { Plugin } from 'vite'
import { type CompiledLawbook, compileLawbook } from './compileLawbook.ts'
import { formatIssues, readContent } from './loadLawbook.ts'
import { ownNames } from './ownNames.ts'
import { startOf } from './startPack.ts'

const PREFIX = 'virtual:lawbook/'

/** Compiles and checks `content/` and gives it to the app as `virtual:lawbook/law`, `/texts`, `/start` and `/names`. A broken lawbook stops the build. */
export function lawbookPlugin(root: string): Plugin {
  const folder = join(root, 'content')
  let compiled: CompiledLawbook | undefined
  const pack = (): CompiledLawbook => {
    if (compiled === undefined) {
      const result = compileLawbook(readContent(folder))
      if (!result.ok) throw new Error(`The lawbook is broken:\n${formatIssues(result.error)}`)
      compiled = result.value
    }
    return compiled
  }
  return {
    name: 'dedere-lawbook',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null
      const name = id.slice(PREFIX.length + 1)
      const { law, texts } = pack()
      const value =
        name === 'law' ? law : name === 'texts' ? texts : name === 'names' ? ownNames(law.states) : startOf(law, texts)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(folder)) return
        compiled = undefined
        server.moduleGraph.invalidateAll()
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
