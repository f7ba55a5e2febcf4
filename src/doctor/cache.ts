import { type CheckResult, ok, warning } from './check.ts'
import { bytesFree, whyUnwritable } from './folders.ts'

/** Bytes. A snapshot of a large coverage takes a hundred million. */
const ENOUGH = 200_000_000

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000).toLocaleString('en')} MB`

/** The cache only saves time: without it the bot starts more slowly. */
export async function checkCache(folder: string): Promise<readonly CheckResult[]> {
  const why = await whyUnwritable(folder)
  if (why !== null) {
    const advice = 'Give the bot permission to write there; until then every start takes as long as the first.'
    return [
      warning(
        `${folder} is not writable (${why}). ${advice}`,
        `${folder} に書き込めません（${why}）。ボットに書き込みの権限を与えてください。それまでは起動のたびに、初回と同じ時間がかかります。`,
      ),
    ]
  }
  const free = await bytesFree(folder)
  return free < ENOUGH
    ? [
        warning(
          `Only ${megabytes(free)} are free on the disk of ${folder}: make room for ${megabytes(ENOUGH)}.`,
          `${folder} のあるディスクの空きが${megabytes(free)}しかありません。${megabytes(ENOUGH)}以上空けてください。`,
        ),
      ]
    : [
        ok(
          `${folder} is writable, with ${megabytes(free)} free.`,
          `${folder} に書き込めます。空きは${megabytes(free)}です。`,
        ),
      ]
}
