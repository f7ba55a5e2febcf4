/** Sentences on folders, files, copies and the limits of reading: `{name}` stands for a parameter. */
export const folderProblems = {
  'no-folder': {
    en: 'The folder {folder} does not exist. Create it, or set SEEDS_DIR or --seeds to the folder with your documents.',
    ja: 'フォルダー {folder} がありません。作成するか、SEEDS_DIR または --seeds に文書のあるフォルダーを指定してください。',
  },
  'closed-folder': {
    en: 'The folder {folder} cannot be opened ({code}). Create it, or set SEEDS_DIR or --seeds to the folder with your documents.',
    ja: 'フォルダー {folder} を開けません（{code}）。作成するか、SEEDS_DIR または --seeds に文書のあるフォルダーを指定してください。',
  },
  'file-for-folder': {
    en: '{folder} is a file, not a folder. Set SEEDS_DIR or --seeds to the folder that contains it.',
    ja: '{folder} はフォルダーではなくファイルです。SEEDS_DIR または --seeds には、それが入っているフォルダーを指定してください。',
  },
  'empty-folder': {
    en: 'The folder contains no documents. Put text, Markdown, HTML or JSON Lines files into it.',
    ja: 'フォルダーに文書がありません。テキスト、Markdown、HTML、JSON Linesのファイルを入れてください。',
  },
  'unreadable-folder': {
    en: 'The folder cannot be read ({code}). Give the bot permission to read it, or remove it.',
    ja: 'フォルダーを読めません（{code}）。ボットに読み取りの権限を与えるか、削除してください。',
  },
  'unreadable-file': {
    en: 'The file cannot be read ({code}). Give the bot permission to read it, or remove it.',
    ja: 'ファイルを読めません（{code}）。ボットに読み取りの権限を与えるか、削除してください。',
  },
  'dead-link': {
    en: 'It is a broken link, or one that the bot may not follow. Give the bot permission to read its target, or remove it.',
    ja: 'リンク先がありません。ボットに読み取りの権限を与えるか、削除してください。',
  },
  'link-out': {
    en: 'It is a link to a file outside the folder and is not followed. Copy the file here.',
    ja: 'フォルダーの外を指すリンクのため、読みません。ファイルそのものをここにコピーしてください。',
  },
  'link-to-folder': {
    en: 'It is a link to a folder and is not followed. Put the folder itself here.',
    ja: 'フォルダーへのリンクのため、読みません。フォルダーそのものをここに置いてください。',
  },
  'no-file': {
    en: 'It is not a regular file but a pipe, a socket or a device. Remove it.',
    ja: '文章の入ったファイルではありません（パイプ、ソケット、デバイス）。削除してください。',
  },
  copy: {
    en: 'It contains the same article as {document}: {title}. The article is shown once; remove one of the files.',
    ja: '{document} と同じ記事が入っています（{title}）。一度だけ表示します。どちらかのファイルを削除してください。',
  },
  'too-many-lines': {
    en: 'The file has {lines} lines; files with more than {most} are not read. Split it.',
    ja: 'ファイルが{lines}行あります。{most}行を超えるものは読みません。分割してください。',
  },
  'long-title': {
    en: '“{title}…” is a title of {length} characters; the limit is {most}. Correct it.',
    ja: '「{title}…」は{length}字の題名です。{most}字を超える題名は扱いません。直してください。',
  },
  'long-article': {
    en: '“{title}” has {length} characters in {count} sentences; the limit is {most} in {mostSentences}. Split it into its articles.',
    ja: '{titleJa}は{length}字、{count}文あります。読めるのは{most}字、{mostSentences}文までです。記事ごとに分割してください。',
  },
  'given-up': {
    en: '{work} took {bound} and was given up; {lost}.{others} It will be tried again when it changes: split it, save it as plain text, or raise {setting}.',
    ja: '{workJa}が{boundJa}を超えたため中止しました。{lostJa}。{othersJa}ファイルが変わればもう一度試します。分割するか、テキストで保存し直すか、{setting} の値を上げてください。',
  },
  failed: {
    en: '{work} failed ({why}); {lost}.{others} Please report this with the file.',
    ja: '{workJa}に失敗しました（{why}）。{lostJa}。{othersJa}このファイルを添えて知らせてください。',
  },
  'broken-sidecar': {
    en: 'The facts in it cannot be read: {why}. Correct it as JSON.',
    ja: '書かれた項目を読み取れません（{whyJa}）。JSONの書き方を直してください。',
  },
  'lone-sidecar': {
    en: 'There is no document with that name beside it. Rename or remove it.',
    ja: '同じ名前の文書がそばにありません。名前を直すか、削除してください。',
  },
} as const
