/** What the page says for itself. */
const all = {
  ja: {
    channel: '報道',
    topic: 'Discord でどう見えるかの試し。トークンは要りません。メッセージはどこにも保存されません。',
    you: 'あなた',
    bot: '出どころ',
    app: 'アプリ',
    used: 'が使用:',
    today: '今日',
    placeholder: '/ でコマンド、または質問を書いて Enter',
    more: 'オプションを追加、または Enter で送信',
    commands: 'コマンド',
    optional: 'オプション（任意）',
    choices: '候補（Tab で入力）',
    required: 'この項目は入力が必要です。',
    only: 'これはあなただけに表示されています',
    dismiss: 'メッセージを閉じる',
    failed: 'このインタラクションに失敗しました。',
    unanswered: 'ボットはこれに答えませんでした。ボットに宛てたものではないか、知らない種類の操作です。',
    welcome: '#報道 へようこそ！',
    start: 'コマンドを選んでください。下の欄に / と打っても始められます。',
    language: 'English',
    light: 'ライト',
    dark: 'ダーク',
    reply: '返信',
    replying: '出どころへの返信: 前の答えの記事の中で尋ねます',
    submit: '送信',
    cancel: 'キャンセル',
    yes: 'はい',
    no: 'いいえ',
  },
  'en-US': {
    channel: 'coverage',
    topic: 'How it looks on Discord, without a token. Messages are not stored anywhere.',
    you: 'you',
    bot: 'Dedokoro',
    app: 'APP',
    used: 'used',
    today: 'Today at',
    placeholder: 'Type / for commands, or a question and Enter',
    more: 'Add an option, or Enter to send',
    commands: 'Commands',
    optional: 'Options',
    choices: 'Choices (Tab fills in)',
    required: 'This option is required.',
    only: 'Only you can see this',
    dismiss: 'Dismiss message',
    failed: 'This interaction failed.',
    unanswered: 'The bot did not answer: it was not addressed, or does not know this kind of interaction.',
    welcome: 'Welcome to #coverage!',
    start: 'Choose a command, or type / below.',
    language: '日本語',
    light: 'Light',
    dark: 'Dark',
    reply: 'Reply',
    replying: 'Replying to Dedokoro: asks inside the articles of its answer',
    submit: 'Submit',
    cancel: 'Cancel',
    yes: 'True',
    no: 'False',
  },
}

const asked = new URLSearchParams(location.search)

/** The language of the page, as Discord names it. */
export const locale = (asked.get('locale') ?? navigator.language).startsWith('ja') ? 'ja' : 'en-US'
export const words = all[locale]

/** The name or description of a command or option in the language of the page. */
export const nameOf = item => item.name_localizations?.[locale] ?? item.name
export const descriptionOf = item => item.description_localizations?.[locale] ?? item.description

/** Creates an element with a class and children. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}
