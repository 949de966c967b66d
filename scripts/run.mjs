// Every command of the project, from a fresh clone. Uses Node's own modules only: nothing is installed when it begins.
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const calledFrom = process.cwd()
process.chdir(root)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`)
  process.exit(1)
}

/** npm by the file that runs it now (works on Windows, where npm is npm.cmd), else by name. */
const npmCli = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null
const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', ...options }).status ?? 1
const node = (...args) => run(process.execPath, args)
const must = (what, code) => {
  if (code === 0) return
  console.error(`\n${what} failed (exit ${code}).`)
  process.exit(code)
}

const TIMES = 'node_modules/.cache/dedere-times.json'
/** How long each stage of `npm test` took, in whole seconds; kept for the last run that went through, and told in one line. */
async function timed(stages) {
  const seconds = {}
  for (const [stage, runs] of Object.entries(stages)) {
    const begun = performance.now()
    await runs()
    seconds[stage] = Math.round((performance.now() - begun) / 1000)
  }
  fs.mkdirSync(path.dirname(TIMES), { recursive: true })
  const all = Object.values(seconds).reduce((sum, s) => sum + s, 0)
  fs.writeFileSync(TIMES, `${JSON.stringify({ endedAt: new Date().toISOString(), seconds, all }, null, 1)}\n`)
  const each = Object.entries(seconds).map(([stage, s]) => `${stage} ${s} s`)
  console.log(`\nAll is well: ${each.join(', ')}; ${all} s in all.`)
}

/** Installs the packages of the lock file when it, or Node, has changed. Messages go to standard error, so that output stays clean. */
function install() {
  const stamp = 'node_modules/.lock-sha256'
  const want = crypto
    .createHash('sha256')
    .update(fs.readFileSync('package-lock.json'))
    .update(process.version)
    .digest('hex')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want) return
  console.error('Installing the packages of package-lock.json …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const stdio = ['ignore', 2, 2]
  must(
    'npm ci',
    npmCli
      ? run(process.execPath, [npmCli, ...args], { stdio })
      : run('npm', args, { stdio, shell: process.platform === 'win32' }),
  )
  fs.writeFileSync(stamp, want)
}

const VITE = 'node_modules/vite/bin/vite.js'
const build = () => must('the build', node('scripts/build.mjs'))
const buildSingle = () => must('the build of one file', node('scripts/buildSingle.mjs'))
const check = () => {
  must('lint and format', node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
  must('the type check', node('node_modules/typescript/bin/tsc', '--noEmit'))
}
const unitTests = () => must('the unit tests', node('node_modules/vitest/vitest.mjs', 'run'))
const contentCheck = () => must('the content check', node('scripts/cli.mjs', 'content-check'))
/** A command of src/cli, with paths read from the folder in which the person stands. */
const cli = (name, args) => {
  process.exitCode = run(process.execPath, ['scripts/cli.mjs', name, ...args], {
    env: { ...process.env, DEDERE_CWD: calledFrom },
  })
}
const browserTests = async (args = []) => {
  const { findChromium } = await import('./chromium.mjs')
  await findChromium()
  must('the browser tests', node('node_modules/@playwright/test/cli.js', 'test', ...args))
}

/** Serves until stopped; the server ends with this process. */
function serve(args) {
  const child = spawn(process.execPath, [VITE, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 0))
}

const [command, ...args] = process.argv.slice(2)
install()
switch (command) {
  case 'start':
    build()
    serve([
      'preview',
      '--host',
      '127.0.0.1',
      '--port',
      process.env.PORT ?? '4173',
      ...(process.env.PORT ? ['--strictPort'] : []),
      ...(process.stdout.isTTY && !process.env.CI ? ['--open'] : []),
    ])
    break
  case 'dev':
    serve(['--host', '127.0.0.1', ...args])
    break
  case 'build':
    build()
    break
  case 'build:single':
    buildSingle()
    break
  case 'reproducible':
    must('building twice', node('scripts/reproducible.mjs'))
    break
  case 'check':
    check()
    break
  case 'content:check':
    cli('content-check', args)
    break
  case 'e2e':
    build()
    buildSingle()
    await browserTests(args)
    break
  case 'assess':
    cli('assess', args)
    break
  case 'bench': {
    process.exitCode = node('scripts/bench/bench.mjs', ...args)
    break
  }
  case 'content:diff':
    cli('content-diff', args)
    break
  case 'build:design':
    must('the build of the design page', node(VITE, 'build', '--config', 'design/vite.config.ts', '--logLevel', 'warn'))
    console.log('dist-design/ is ready.')
    break
  case 'look': {
    // --update renews the baselines; any other word is one of Playwright's own, as in: npm run look -- -g result
    const { findChromium } = await import('./chromium.mjs')
    await findChromium()
    build()
    const update = args.includes('--update')
    const rest = args.filter((a) => a !== '--update')
    if (update && rest.length === 0) process.env.DEDERE_LOOK_RENEW = 'all'
    must(
      'the comparison of looks',
      node(
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config',
        'tests/look/look.config.ts',
        ...(update ? ['--update-snapshots=all'] : []),
        ...rest,
      ),
    )
    break
  }
  case 'word':
    cli('word', args)
    break
  case 'assurance':
  case 'mutation':
    cli(command, args)
    break
  case 'content:changes':
    cli('content-changes-write', args)
    break
  case 'content:schemas':
    cli('content-schemas', args)
    break
  case 'test':
    await timed({
      check,
      'content check': contentCheck,
      unit: unitTests,
      build,
      'build of one file': buildSingle,
      browser: browserTests,
    })
    break
  default:
    console.error(`'${command}' is not a command of this project. See the scripts in package.json.`)
    process.exit(2)
}
