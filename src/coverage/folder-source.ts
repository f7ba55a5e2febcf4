import { type Survey, surveyFolder } from '../documents/survey.ts'
import { lexiconFolder } from '../lexicon/read-lexicon.ts'
import type { OpenCoverage } from './assemble.ts'
import { type Changes, changesBetween, countOf, isSame } from './changes.ts'
import type { SnapshotPlace } from './open-coverage.ts'
import type { CoverageSource, SourceTools } from './source.ts'

/** When changed documents are read by themselves. */
export interface ChangePolicy {
  /** Articles, at least: fewer are read again in a moment. */
  readonly least: number
  /** Documents that changed since all was read, at most. */
  readonly most: number
  /** Milliseconds without another change after which all is read again. */
  readonly quiet: number
}

const usualPolicy: ChangePolicy = { least: 1000, most: 200, quiet: 5 * 60_000 }

/** A coverage, and the documents that it was read of. */
interface Read {
  readonly survey: Survey
  /** How the words that an operator may edit stood in their files. */
  readonly lexicon: string
  readonly coverage: OpenCoverage
}

const lexiconStamp = async (): Promise<string> => JSON.stringify((await surveyFolder({ folder: lexiconFolder })).files)

async function openWhole(place: SnapshotPlace, { dictionary, warn }: SourceTools): Promise<Read> {
  const { folder, beside, ...kept } = place
  const { openCoverage } = await import('./open-coverage.ts')
  // Before it is read: what changes meanwhile has changed since.
  const [survey, lexicon] = [await surveyFolder(place), await lexiconStamp()]
  const coverage = await openCoverage(folder, { dictionary, warn, ...kept, ...(beside !== undefined && { beside }) })
  return { survey, lexicon, coverage }
}

/** A folder of documents, read as a whole or with what changed since. */
class FolderReader {
  readonly #place: SnapshotPlace
  readonly #tools: SourceTools
  readonly #policy: ChangePolicy
  #whole: Read | null = null
  #current: Read | null = null
  #isDue = false
  #timer: NodeJS.Timeout | undefined
  changed: (() => Promise<unknown>) | null = null

  constructor(place: SnapshotPlace, tools: SourceTools, policy: ChangePolicy) {
    this.#place = place
    this.#tools = tools
    this.#policy = policy
  }

  async open(): Promise<OpenCoverage> {
    this.stop()
    const [whole, current] = [this.#whole, this.#current]
    if (whole === null || current === null || this.#isDue) return this.#openAll()
    const survey = await surveyFolder(this.#place)
    const isOther = (await lexiconStamp()) !== whole.lexicon
    const changes = isOther ? null : changesBetween(whole.survey, survey)
    if (changes === null || !this.#isWorth(changes, whole)) return this.#openAll()
    // After a correction it is the same one, with something else laid over it.
    if (!isSame(changesBetween(current.survey, survey)))
      this.#current = isSame(changes) ? whole : { ...whole, survey, coverage: await this.#openChanged(whole, changes) }
    if (this.#current !== whole) this.#openAllLater()
    return this.#current?.coverage ?? whole.coverage
  }

  /** True if the folder is not what was read last. */
  async isBehind(): Promise<boolean> {
    return this.#current !== null && !isSame(changesBetween(this.#current.survey, await surveyFolder(this.#place)))
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #isWorth(changes: Changes, { coverage }: Read): boolean {
    const { least, most } = this.#policy
    return isSame(changes) || (coverage.sizes.articles >= least && countOf(changes) <= most)
  }

  async #openAll(): Promise<OpenCoverage> {
    if (this.#whole !== null) await (await import('./renew.ts')).renewSnapshot(this.#place)
    const whole = await openWhole(this.#place, this.#tools)
    this.#isDue = false
    this.#whole = whole
    this.#current = whole
    return whole.coverage
  }

  #openAllLater(): void {
    this.#timer = setTimeout(() => {
      this.#isDue = true
      void this.changed?.()
    }, this.#policy.quiet).unref()
  }

  async #openChanged({ coverage }: Read, { stale, fresh }: Changes): Promise<OpenCoverage> {
    const [{ changeCoverage }, { readFolder }] = await Promise.all([
      import('./changed-coverage.ts'),
      import('./reading/folder.ts'),
    ])
    const options = { lexicon: coverage.lexicon, morphology: this.#tools.dictionary, limits: this.#place.limits }
    const contents = fresh.files.length === 0 ? null : await readFolder(fresh, options)
    return changeCoverage(coverage, { stale, contents })
  }
}

/**
 * A folder of documents, held by this process. A change among many is answered from at its own cost, and all is read
 * again once nothing has changed for a while: what hangs on many documents, as lines that repeat, is found out then.
 */
export function folderSource(
  place: SnapshotPlace,
  tools: SourceTools,
  policy: ChangePolicy = usualPolicy,
): CoverageSource {
  const reader = new FolderReader(place, tools, policy)
  return {
    open: () => reader.open(),
    watch: changed => {
      reader.changed = changed
      const { folder, beside } = place
      const stopping = import('./watch.ts').then(({ watchFolder }) =>
        watchFolder([folder, ...(beside === undefined ? [] : [beside])], { changed, missed: () => reader.isBehind() }),
      )
      return async () => {
        reader.stop()
        await (await stopping)()
      }
    },
    status: () => ({ engine: 'MiniSearch', generation: null, fault: null }),
  }
}
