import fc from "fast-check"
import { routes } from "../../src/routes"
import { addressOf } from "../../src/wire/address-of"
import type { Route } from "../../src/wire/route"

const all: Route[] = Object.values(routes).flatMap((group) => Object.values(group))
const withParts = all.filter(({ path }) => path.includes(":"))
const hostile = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "%2e%2e",
    "../..",
    "a/../b",
    "//evil.example",
    "\\",
    "?x=1",
    "#",
    "%00",
    "\u0000",
    "@evil"
  ),
  fc.string(),
  fc.string({ unit: "binary", minLength: 1 })
)

test("whatever stands in a part of a path, the address is read as that route's and no other's", () => {
  const sent = fc.record({ route: fc.constantFrom(...withParts), part: hostile })
  fc.assert(
    fc.property(sent, ({ route, part }) => {
      fc.pre(part !== "" && !/\p{Surrogate}/u.test(part))
      const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name)
      const params = Object.fromEntries(names.map((name) => [name, part]))
      const { origin, pathname, search, hash } = new URL(
        addressOf(route, { params } as never),
        "http://backend.internal:9000"
      )
      const shape = new RegExp(`^${route.path.replace(/:\w+/g, "[^/]+")}$`)
      expect([origin, search, hash]).toEqual(["http://backend.internal:9000", "", ""])
      expect(pathname).toMatch(shape)
    }),
    { numRuns: 5000 }
  )
})
