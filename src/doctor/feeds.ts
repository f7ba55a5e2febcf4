import { type CheckResult, fault, ok, warning } from './check.ts'

export interface FeedsRead {
  /** All feeds, with the last fault of those that fail. */
  readonly feeds: readonly { readonly address: string; readonly fault: string | null; readonly failures: number }[]
  /** Whom sites can write to; null if that is not set. */
  readonly contact: string | null
  /** Why the operator's own list cannot be read; null if it can, or there is none. */
  readonly listFault: string | null
}

/** Names failing feeds, and a missing contact address for site owners. Empty if there are no feeds. */
export function checkFeeds({ feeds, contact, listFault }: FeedsRead): readonly CheckResult[] {
  const list = listFault === null ? [] : [fault(listFault, `フィードの一覧を読めません（${listFault}）。`)]
  if (feeds.length === 0) return list
  const failing = feeds.flatMap(({ address, fault: why, failures }) =>
    why === null
      ? []
      : [
          warning(
            `The feed ${address} could not be read ${failures} times in a row (${why}). Open it in a browser, or remove it.`,
            `フィード ${address} を${failures}回続けて読めませんでした（${why}）。ブラウザーで開いて確かめるか、外してください。`,
          ),
        ],
  )
  const anonymous =
    contact === null
      ? [
          warning(
            'Sites have no contact address: set OPERATOR_CONTACT to one of yours (https://… or mailto:…).',
            '記事を取得する先のサイトに連絡先を示していません。OPERATOR_CONTACTに連絡先（https://… か mailto:…）を書いてください。',
          ),
        ]
      : []
  const found = [...list, ...failing, ...anonymous]
  return found.length > 0
    ? found
    : [ok(`All ${feeds.length} feeds can be read.`, `フィード${feeds.length}件をすべて読めます。`)]
}
