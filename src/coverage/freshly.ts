/** An opening in progress may have begun before a change, so it is awaited; the next one includes the change. */
export function freshly<T>(open: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null
  let next: Promise<T> | null = null
  const start = () => {
    const opening = open().finally(() => {
      if (underWay === opening) underWay = null
    })
    underWay = opening
    return opening
  }
  return () => {
    if (underWay === null) return start()
    const current = underWay
    next ??= current
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}
