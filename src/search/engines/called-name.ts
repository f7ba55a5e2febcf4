import type { Article } from '../../model.ts'

/** What is typed for an article, in the form that names are compared in: compatibility form, lower case, without white space. */
export const plainName = (typed: string): string => typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** An article's name in that form: its title, else that of its document, else the document's path. */
export const calledName = ({ title, section, document }: Article): string => plainName(title ?? section ?? document)
