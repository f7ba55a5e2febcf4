/** What `/metrics` tells. */
export interface Metrics {
  readonly type: string
  readonly text: string
  /** The value of a metric, with these labels if told; NaN where there is none. */
  readonly value: (name: string, labels?: string) => number
}

export async function metricsOf({ url }: { readonly url: string }): Promise<Metrics> {
  const response = await fetch(`${url}/metrics`)
  const text = await response.text()
  const lines = new Map(text.split('\n').map(line => [line.slice(0, line.lastIndexOf(' ')), line.split(' ').at(-1)]))
  const value = (name: string, labels?: string) => Number(lines.get(labels === undefined ? name : `${name}{${labels}}`))
  return { type: response.headers.get('content-type') ?? '', text, value }
}
