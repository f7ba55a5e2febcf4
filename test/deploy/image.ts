import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import dockerignore from '@balena/dockerignore'
import { repository } from '../fakes/opened.ts'

export const readDeployed = (file: string): string => readFileSync(join(repository, file), 'utf8')

export interface Instruction {
  readonly name: string
  readonly words: string
}

/** The instructions of the Dockerfile, in order, each as one line. */
export function readInstructions(text: string): readonly Instruction[] {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
  return lines.filter(Boolean).map(line => ({ name: line.split(' ', 1)[0] ?? '', words: line.replace(/^\S+\s+/, '') }))
}

export const instructions = readInstructions(readDeployed('deploy/Dockerfile'))

/** The last stage, which is what runs. */
export const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))

export const last = (wanted: string): string => lastStage.findLast(({ name }) => name === wanted)?.words ?? ''

export const volumes: readonly string[] = JSON.parse(last('VOLUME'))

/** What is copied from the repository into the last stage, as pairs of paths. */
export const copies: readonly (readonly [from: string, to: string])[] = lastStage
  .filter(({ name, words }) => name === 'COPY' && !words.startsWith('--from'))
  .flatMap(({ words }) => {
    const paths = words.split(' ')
    const target = paths.pop() ?? ''
    return paths.map(path => [path, target === './' ? path : target] as const)
  })

/** Whether `docker build` sees a file, by its path from the repository's root. */
export function seenByBuild(): (path: string) => boolean {
  return dockerignore.default().add(readDeployed('.dockerignore')).createFilter()
}

/** Puts into a folder what the image has in /app, but for node_modules, which is a link to the repository's. */
export async function layOut(): Promise<string> {
  const app = await mkdtemp(join(tmpdir(), 'image-'))
  const seen = seenByBuild()
  for (const [from, to] of copies) {
    const below = await readdir(join(repository, from), { recursive: true, withFileTypes: true }).catch(() => null)
    const files = below
      ?.filter(one => one.isFile())
      .map(one => join(one.parentPath, one.name).slice(join(repository, '/').length))
    for (const file of (files ?? [from]).filter(seen)) {
      const target = join(app, to, file.slice(from.length))
      await mkdir(dirname(target), { recursive: true })
      await cp(join(repository, file), target)
    }
  }
  for (const volume of volumes) await mkdir(join(app, relative('/app', volume)), { recursive: true })
  await symlink(join(repository, 'node_modules'), join(app, 'node_modules'))
  return app
}
