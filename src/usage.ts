/** The parts of a process that printing the usage needs. */
type Process = Pick<NodeJS.Process, 'argv' | 'stdout' | 'exit'>

/** A reader that has seen enough, as head has, is no fault: the program ends. Another fault of its output ends it with 1. */
export function endWithReader({ stdout, exit }: Pick<NodeJS.Process, 'stdout' | 'exit'>): void {
  stdout.on('error', error => exit('code' in error && error.code === 'EPIPE' ? 0 : 1))
}

/** Prints how a program is used and ends it, if that is what was asked: --help or -h. */
export function tellUsage({ argv, stdout, exit }: Process, usage: string): void {
  if (!argv.slice(2).some(word => word === '--help' || word === '-h')) return
  stdout.write(`${usage}\n`)
  exit(0)
}
