import type { Locale } from './present.ts'

type Sentences = Readonly<Record<Locale, string>>

/** What the bot says for itself on Discord. */
export const SENTENCES = {
  failed: {
    ja: '申し訳ありません。内部の不具合で答えられませんでした。記録したので、時間をおいてもう一度お試しください。',
    en: 'Sorry, a fault on our side kept us from answering. It has been logged; please try again in a while.',
  },
  unknownCommand: {
    ja: 'このコマンドは今はありません。メニューを開き直してください。',
    en: 'This command is gone. Please open the menu again.',
  },
  staleButton: {
    ja: 'このボタンは古くなって使えません。お手数ですが、もう一度質問してください。',
    en: 'This button is out of date. Please ask again.',
  },
  emptyMention: {
    ja: '質問を続けて書いてください。例: @出どころ 停戦交渉はどうなった？',
    en: 'Please write your question behind the mention, for example: @Dedokoro what became of the ceasefire talks?',
  },
} as const satisfies Record<string, Sentences>

export function tooManyPages(locale: Locale, pages: number): string {
  return locale === 'ja'
    ? `（全${pages}ページの1ページ目です。入力が長く、ページのボタンを付けられません。短くするとお使いになれます）`
    : `(Page 1 of ${pages}: your input is too long for page buttons. Make it shorter to have them)`
}

/** `name` is the option's as the asker sees it. */
export function missingOption(locale: Locale, name: string): string {
  return locale === 'ja' ? `「${name}」を入力してください。` : `Please fill in "${name}".`
}

export function tooLong(
  locale: Locale,
  name: string,
  limit: { readonly most: number; readonly length: number },
): string {
  return locale === 'ja'
    ? `「${name}」は${limit.most}字までです（今は${limit.length}字）。短くしてください。`
    : `"${name}" takes at most ${limit.most} characters (you wrote ${limit.length}). Please make it shorter.`
}
