import { useEffect, useState } from "preact/hooks"

/** A value that screens follow. */
export interface Store<T> {
  get(): T
  set(value: T): void
  subscribe(listener: () => void): () => void
}

/** Makes a store that holds `value` at first. */
export function createStore<T>(value: T): Store<T> {
  let held = value
  const listeners = new Set<() => void>()
  return {
    get: () => held,
    set(next) {
      if (Object.is(held, next)) return
      held = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store, and a new drawing whenever it changes. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(() => store.get())
  useEffect(() => {
    const update = (): void => setValue(() => store.get())
    update()
    return store.subscribe(update)
  }, [store])
  return value
}
