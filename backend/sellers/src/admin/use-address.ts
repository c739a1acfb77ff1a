import { useEffect, useState } from "react"
import { useSearchParams } from "react-router-dom"

/** A search starts this long after the last letter. */
const search_after_ms = 250

/** What a list shows, kept in the page's address: what is read, and how parts of it are changed; empty parts go. */
export function useAddress() {
  const [address, setAddress] = useSearchParams()
  const change = (part: Record<string, string>): void =>
    setAddress(
      (last) => {
        for (const [key, value] of Object.entries(part)) {
          if (value) last.set(key, value)
          else last.delete(key)
        }
        return last
      },
      { replace: true }
    )
  return { address, change }
}

/** The words of a search as they are typed, looked for after a pause. */
export function useTypedSearch(q: string, search: (q: string) => void) {
  const [typed, setTyped] = useState(q)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause of typing counts, not what the address says.
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => search(typed.trim()), search_after_ms)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped] as const
}
