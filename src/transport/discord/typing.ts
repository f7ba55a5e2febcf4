/** Which of the proposals that members wait for are still wanted: those for the last letter typed. */
export interface Typed {
  /** Called when a member types. */
  readonly begin: (asker: string, interaction: string) => void
  /** Called when it is its turn: false if the member has typed on since. */
  readonly isLast: (asker: string, interaction: string) => boolean
}

export function openTyped(): Typed {
  const last = new Map<string, string>()
  return {
    begin: (asker, interaction) => void last.set(asker, interaction),
    isLast: (asker, interaction) => {
      const is = last.get(asker) === interaction
      if (is) last.delete(asker)
      return is
    },
  }
}
