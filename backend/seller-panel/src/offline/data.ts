import { get, set } from "idb-keyval"
import { useEffect, useState } from "preact/hooks"
import type * as z from "zod/mini"
import { ApiError, ask, NetworkError } from "../api/client"
import { createStore, useStore } from "../lib/store"
import { dataStore, signedIn } from "./member"

/** Rises whenever something the backend knows may have changed; every screen then reads again. */
const version = createStore(0)

/** Makes every screen read again. */
export const refresh = (): void => version.set(version.get() + 1)

export interface Read<T> {
  data: T | undefined
  /** When the shown copy came from the backend. */
  read_at: number | undefined
  /** Whether the shown copy is an old one because the backend could not be reached. */
  stale: boolean
  loading: boolean
  problem: ApiError | NetworkError | undefined
  again: () => void
}

interface Kept {
  at: number
  body: unknown
}

const keyOf = (path: string): string => `read:${path}`

/** Keeps a copy of an answer for reading without a network. */
export const keep = (path: string, body: unknown): Promise<void> =>
  set(keyOf(path), { at: Date.now(), body } satisfies Kept, dataStore)

/**
 * Reads from the backend and shows the last copy at once while it does.
 * @param path the route, or null to read nothing
 */
export function useData<T>(path: string | null, schema: z.ZodMiniType<T>): Read<T> {
  const asked = useStore(version)
  const [tries, setTries] = useState(0)
  const [state, setState] = useState<{ path: string | null; read: Omit<Read<T>, "again"> }>({
    path,
    read: nothing(),
  })

  useEffect(() => {
    if (path === null) return
    let gone = false
    const show = (change: Partial<Omit<Read<T>, "again">>): void => {
      if (!gone)
        setState((last) => ({
          path,
          read: { ...(last.path === path ? last.read : nothing<T>()), ...change },
        }))
    }
    void (async () => {
      show({ loading: true })
      const kept = await get<Kept>(keyOf(path), dataStore)
      const copy = kept ? schema.safeParse(kept.body) : undefined
      if (kept && copy?.success) show({ data: copy.data, read_at: kept.at })
      try {
        const data = await ask(path, schema)
        show({ data, read_at: Date.now(), stale: false, loading: false, problem: undefined })
        await keep(path, data)
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) signedIn.set("no")
        if (error instanceof ApiError || error instanceof NetworkError)
          show({ loading: false, stale: true, problem: error })
        else throw error
      }
    })()
    return () => {
      gone = true
    }
  }, [path, asked, tries])

  const read = state.path === path ? state.read : nothing<T>()
  return { ...read, again: () => setTries(tries + 1) }
}

function nothing<T>(): Omit<Read<T>, "again"> {
  return { data: undefined, read_at: undefined, stale: false, loading: true, problem: undefined }
}
