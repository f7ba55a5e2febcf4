/**
 * The same coverage in this process and in one node of OpenSearch, asked the same questions turn about: `npm run bench:engines --
 * [--sizes 1,5] [--sample 300] [--heap 512m] [--lines 100000] [--qa ../shared/qa]`. Needs Java 17 and Maven.
 */

import './help.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fetchEngine, startSolo } from '../.ci/engine/node.ts'
import type { Told } from './engines/process.ts'
import { demandFolders, linesOf, sharedFolder } from './qa-set.ts'
import { type Line, writeCollection } from './scale/collection.ts'
import { lastLineOf } from './scale/run.ts'
import { head, row } from './scale/tables.ts'

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1' },
    sample: { type: 'string', default: '300' },
    heap: { type: 'string', default: '512m' },
    lines: { type: 'string', default: '100000' },
    qa: { type: 'string' },
  },
})

const say = (sentence: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${sentence}\n`)

interface Steps {
  readonly size: number
  readonly run: (step: string, sample?: string) => Promise<Told>
}

function print(
  size: number,
  steps: Readonly<Record<'ingest' | 'build' | 'embedded' | 'opensearch' | 'both', Told>>,
): void {
  const told = (name: 'embedded' | 'opensearch', made: Told) => {
    const { seconds, resident, passages } = steps[name]
    const { mrr = 0, shown = 0, p50 = 0, p95 = 0 } = steps.both.scores[name] ?? {}
    const times = [p50, p95].map(ms => ms.toFixed(1))
    const memory = [made.peak, resident].map(mb => mb.toFixed(0))
    const quality = [mrr.toFixed(4), `${(100 * shown).toFixed(1)} %`]
    console.log(
      row(
        `${size}× ${name}`,
        String(passages),
        made.seconds.toFixed(0),
        seconds.toFixed(1),
        ...memory,
        ...times,
        ...quality,
      ),
    )
  }
  told('embedded', steps.build)
  told('opensearch', steps.ingest)
}

async function measure({ size, run }: Steps): Promise<void> {
  const ingest = await run('ingest')
  say(`${size}× is ingested after ${ingest.seconds.toFixed(0)} s`)
  const build = await run('embedded')
  say(`${size}× is built in memory after ${build.seconds.toFixed(0)} s`)
  const [embedded, opensearch] = [await run('embedded'), await run('opensearch')]
  print(size, { ingest, build, embedded, opensearch, both: await run('both', given.sample) })
}

demandFolders('qa')
const lines = linesOf<Line>(join(sharedFolder('qa'), 'collection.jsonl')).slice(0, Number(given.lines))
const node = await startSolo(await fetchEngine(), given.heap)
const folder = await mkdtemp(join(tmpdir(), 'dedokoro-engines-'))
try {
  const names = [
    '',
    'passages',
    'made in s',
    'opened in s',
    'MB at the peak of making',
    'MB opened',
    'ms p50',
    'ms p95',
    'MRR@10',
    'shown',
  ]
  console.log(head(...names))
  for (const size of given.sizes.split(',').map(Number)) {
    const documents = join(folder, `documents-${size}`)
    await writeCollection(lines, size, { documents, tabbed: join(folder, `${size}.tsv`) })
    const words = [documents, join(folder, `cache-${size}`), node.url, `bench${size}`]
    const qa = ['--qa', sharedFolder('qa')]
    const run = async (step: string, sample = '0'): Promise<Told> =>
      JSON.parse(
        await lastLineOf(process.execPath, [
          '--expose-gc',
          '--import',
          'tsx/esm',
          'bench/engines/process.ts',
          step,
          ...words,
          sample,
          ...qa,
        ]),
      )
    await measure({ size, run })
  }
  console.log(
    `\nLoad of the machine at the end: ${loadavg()
      .map(load => load.toFixed(0))
      .join(', ')}.`,
  )
} finally {
  await node.stop()
  await rm(folder, { recursive: true })
}
