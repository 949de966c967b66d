// Runs a TypeScript command of src/cli through Vite's own loader, which is installed anyway.
import { runnerImport } from 'vite'

// a reader that has seen enough, such as `head`, closes the pipe: that is no fault
process.stdout.on('error', (e) => process.exit(e.code === 'EPIPE' ? 0 : 1))

const [name = '', ...args] = process.argv.slice(2)
const { module } = await runnerImport(`./src/cli/${name}.ts`, {
  configFile: false,
  root: process.cwd(),
  logLevel: 'error',
})
process.exitCode = await module.main(args)
