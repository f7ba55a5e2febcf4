/** What a program needs of its process to say how it is used. */
type Process = Pick<NodeJS.Process, 'argv' | 'stdout' | 'exit'>

/** Prints how a program is used and ends it, if that is what was asked: --help or -h. */
export function tellUsage({ argv, stdout, exit }: Process, usage: string): void {
  if (!argv.slice(2).some(word => word === '--help' || word === '-h')) return
  stdout.write(`${usage}\n`)
  exit(0)
}
