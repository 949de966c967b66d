// Runs Node on a file, with its messages on standard error.
import { spawn } from 'node:child_process'

/** @returns {Promise<string>} what it prints on standard output */
export function node(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (d) => {
      out += d
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(out) : reject(new Error(`${args.join(' ')} ended with ${code}.`))))
  })
}
