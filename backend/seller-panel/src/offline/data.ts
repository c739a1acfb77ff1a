import { addressOf } from "@chophien/contract/wire/address-of"
import type { Answer, Route } from "@chophien/contract/wire/route"
import { get, set } from "idb-keyval"
import { useEffect, useState } from "preact/hooks"
import { type Address, ApiError, callRoute, NetworkError, readShape } from "../api/client"
import { createStore, useStore } from "../state/store"
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

interface Copy {
  at: number
  body: unknown
}

const keyOf = (path: string): string => `read:${path}`

/** Stores a copy of an answer for reading without a network. */
export const storeCopy = (path: string, body: unknown): Promise<void> =>
  set(keyOf(path), { at: Date.now(), body } satisfies Copy, dataStore)

/** The last copy of an answer, if there is one that this version reads. */
export async function keptCopy<R extends Route>(route: R, path: string): Promise<Answer<R> | undefined> {
  const stored = await get<Copy>(keyOf(path), dataStore)
  return stored && readShape(route, stored.body)
}

/**
 * Reads a route of the backend and shows the last copy at once while it does.
 * @param address parts of the path and the query, or null to read nothing
 */
export function useData<R extends Route>(route: R, address: Address<R> | null): Read<Answer<R>> {
  const path = address && addressOf(route, address)
  const changes = useStore(version)
  const [tries, setTries] = useState(0)
  const [state, setState] = useState<{ path: string | null; read: Omit<Read<Answer<R>>, "again"> }>({
    path,
    read: nothing(),
  })

  useEffect(() => {
    if (path === null || address === null) return
    let gone = false
    const show = (change: Partial<Omit<Read<Answer<R>>, "again">>): void => {
      if (!gone)
        setState((last) => ({
          path,
          read: { ...(last.path === path ? last.read : nothing<Answer<R>>()), ...change },
        }))
    }
    void (async () => {
      show({ loading: true })
      const stored = await get<Copy>(keyOf(path), dataStore)
      const copy = stored && readShape(route, stored.body)
      if (stored && copy !== undefined) show({ data: copy, read_at: stored.at })
      try {
        const data = await callRoute(route, address)
        show({ data, read_at: Date.now(), stale: false, loading: false, problem: undefined })
        await storeCopy(path, data)
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
  }, [path, changes, tries])

  const read = state.path === path ? state.read : nothing<Answer<R>>()
  return { ...read, again: () => setTries(tries + 1) }
}

function nothing<T>(): Omit<Read<T>, "again"> {
  return { data: undefined, read_at: undefined, stale: false, loading: true, problem: undefined }
}
