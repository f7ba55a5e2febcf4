import type { Locale } from './present.ts'

type Sentences = Readonly<Record<Locale, string>>

/** Labels of buttons and lists. */
export const FACES = {
  narrow: { ja: '媒体で絞り込む', en: 'Narrow by outlet' },
  allOutlets: { ja: 'すべての媒体', en: 'All outlets' },
  share: { ja: '共有', en: 'Share' },
  remove: { ja: '削除', en: 'Remove' },
  right: { ja: 'これだ', en: 'That is it' },
  wrong: { ja: '見当違い', en: 'Not it' },
  menu: { ja: '前後を読む・引用する…', en: 'Read around, cite …' },
  again: { ja: 'もう一度尋ねる', en: 'Ask again' },
} as const satisfies Record<string, Sentences>

/** What the bot says for itself on Discord. */
export const SENTENCES = {
  failed: {
    ja: '申し訳ありません。内部の不具合で答えられませんでした。記録したので、時間をおいてもう一度お試しください。',
    en: 'Sorry, an error on our side prevented an answer. It has been logged; please try again later.',
  },
  notNow: {
    ja: 'いまは報道を引けません。しばらくしてから、もう一度お尋ねください。',
    en: 'The coverage is not available right now. Please ask again later.',
  },
  askAgain: {
    ja: 'Discord につながらず、お返事が届きませんでした。お手数ですが、もう一度お尋ねください。',
    en: 'Discord could not be reached, and the answer was lost. Please ask again.',
  },
  unknownCommand: {
    ja: 'このコマンドは今はありません。メニューを開き直してください。',
    en: 'This command is gone. Please open the menu again.',
  },
  staleButton: {
    ja: 'このボタンは古くなって使えません。お手数ですが、もう一度質問してください。',
    en: 'This button is out of date. Please ask again.',
  },
  outdated: {
    ja: 'この返事のあとで報道が更新されました。今の報道にもう一度尋ねると、新しい答えが出ます。',
    en: 'The coverage has changed since this reply. Ask again for an answer from the current articles.',
  },
  judged: {
    ja: 'ありがとうございます。数だけを数え、質問は残しません。',
    en: 'Thank you. Only a counter goes up; the question is not stored.',
  },
  notYours: {
    ja: '返事を削除できるのは、尋ねた人か、メッセージを管理できる人だけです。',
    en: 'Only the asker or a moderator (Manage Messages) can remove a reply.',
  },
  managersOnly: {
    ja: 'サーバーの設定は、サーバーを管理できる人が、そのサーバーの中で変えられます。',
    en: 'Only members with Manage Server can change the settings, and only within the server.',
  },
  editorsOnly: {
    ja: '記事の取り込みや訂正は、サーバーを管理できる人か、/報道 編集者 で決めた役割の人が、サーバーの中でできます。',
    en: 'Only members who manage the server, or have the role set with /coverage editors, can add and correct articles, and only within the server.',
  },
  notHere: {
    ja: 'このチャンネルでは公開で答えない設定です。/質問 を使うと、あなただけに答えます。',
    en: 'The bot does not answer in public in this channel. Use /ask for a private answer.',
  },
  noText: {
    ja: 'このメッセージには探せる文がありません。文のあるメッセージでお試しください。',
    en: 'This message has no text to search for. Please try one that has.',
  },
  emptyMention: {
    ja: '質問を続けて書いてください。例: @出どころ 停戦交渉はどうなった？',
    en: 'Please write your question after the mention, for example: @Dedokoro what became of the ceasefire talks?',
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

/** `id` is the user's who shared. */
export function sharedBy(locale: Locale, id: string): string {
  return locale === 'ja' ? `<@${id}> さんが共有しました` : `Shared by <@${id}>`
}

export function tooFast(locale: Locale, who: 'user' | 'server', seconds: number): string {
  if (locale === 'ja') {
    const many = who === 'user' ? '続けてのご質問が多いため' : 'このサーバーからのご質問が多いため'
    return `${many}、少しお待ちいただいています。${seconds}秒ほどたってから、もう一度お試しください。`
  }
  const many =
    who === 'user'
      ? 'That was a lot of questions in a short time.'
      : 'This server is asking a lot of questions right now.'
  return `${many} Please try again in ${seconds} s.`
}
