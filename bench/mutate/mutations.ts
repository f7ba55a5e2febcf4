import { answer } from './answer.ts'
import { documents } from './documents.ts'
import type { Mutation } from './mutation.ts'
import { search } from './search.ts'
import { statements } from './statements.ts'

export const mutations: readonly Mutation[] = [...statements, ...documents, ...search, ...answer]
