/** Discord's limits on one message of Components V2 (https://docs.discord.com/developers/components/reference). */
export const LIMITS = {
  /** Components of one message, nested ones included. */
  components: 40,
  /** Characters of all text of one message. */
  text: 4000,
  buttonLabel: 80,
  rowButtons: 5,
  selectOptions: 25,
  /** Characters of what stands below the label of a choice. */
  optionDescription: 100,
  placeholder: 150,
} as const

/** How the text of one message is shared: what is left belongs to its entries. */
export const SHARES = {
  heading: 1200,
  footer: 800,
} as const

/** What a private message keeps free for the line that says who shared it. */
export const SHARING = { text: 80, components: 1 } as const
