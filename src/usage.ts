/** Prints how a program is used and ends it, if that is what was asked: --help or -h. */
export function tellUsage(usage: string): void {
  if (!process.argv.slice(2).some(word => word === '--help' || word === '-h')) return
  process.stdout.write(`${usage}\n`)
  process.exit(0)
}
