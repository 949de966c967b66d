// Runs a TypeScript command of src/cli through Vite's own loader, which is installed anyway.
import { runnerImport } from 'vite'

const [name = '', ...args] = process.argv.slice(2)
const { module } = await runnerImport(`./src/cli/${name}.ts`, {
  configFile: false,
  root: process.cwd(),
  logLevel: 'error',
})
process.exitCode = await module.main(args)
