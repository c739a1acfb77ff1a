import type { Files } from "./tree"

/** What is planted into the clean tree, and what the checks must say of it. */
export type Fault = { what: string; files: Files; complaint: RegExp }

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ")
const lines = (count: number) => Array.from({ length: count }, (_, index) => `  ${index},`).join("\n")

/** One fault each; none touches a file of another. */
export const faults: Fault[] = [
  {
    what: "a circle of files",
    files: {
      "backend/listings/src/weight.ts": `import { stock } from "./stock"

export const weight = (): number => stock() + 1
`,
      "backend/listings/src/stock.ts": `import { weight } from "./weight"

export const stock = (): number => weight() + 1
`,
    },
    complaint: /listings\/src\/(weight|stock)\.ts → .*\[file-cycle\]/,
  },
  {
    what: "a circle of folders without one of files",
    files: {
      "backend/checkout/src/cart/total.ts": `import { fee } from "../parcels/fee"

export const total = (): number => fee() + 1
`,
      "backend/checkout/src/cart/limit.ts": "export const limit = 5\n",
      "backend/checkout/src/parcels/fee.ts": "export const fee = (): number => 1\n",
      "backend/checkout/src/parcels/count.ts": `import { limit } from "../cart/limit"

export const count = limit
`,
    },
    complaint: /checkout\/src\/cart → backend\/checkout\/src\/parcels → .*\[folder-cycle\]/,
  },
  {
    what: "a room that imports a higher one, which closes a circle of packages",
    files: {
      "backend/checkout/src/hold.ts": "export const hold_ms = 1000\n",
      "backend/listings/src/links/hold.ts": `import { hold_ms } from "@chophien/checkout/hold"

export default hold_ms
`,
    },
    complaint:
      /listings\/src\/links\/hold\.ts → backend\/checkout\/src\/hold\.ts {2}\[listings-imports-below\]/,
  },
  {
    what: "a circle of packages through their names",
    files: {},
    complaint: /backend\/checkout → backend\/listings → backend\/checkout \(.*\[package-cycle\]/,
  },
  {
    what: "a front that imports a room",
    files: {
      "storefront/src/rooms.ts": `export { priceText } from "@chophien/listings/price-text"
`,
    },
    complaint: /storefront\/src\/rooms\.ts → backend\/listings\/.* {2}\[front-imports-contract\]/,
  },
  {
    what: "an Astro page that imports a room",
    files: {
      "storefront/src/pages/room.astro": `---
import { priceText } from "@chophien/listings/price-text"
---

<p>{priceText(1)}</p>
`,
    },
    complaint: /storefront\/src\/pages\/room\.astro → backend\/listings\/.* {2}\[front-imports-contract\]/,
  },
  {
    what: "a floor of the gateway that imports a higher one",
    files: {
      "plugins/vietqr-gateway/src/kernel/clock.ts": `import { chargeRoute } from "../api/charge/route"

export const clock = (): string => chargeRoute(1)
`,
    },
    complaint: /kernel\/clock\.ts → .*api\/charge\/route\.ts {2}\[gateway-kernel\]/,
  },
  {
    what: "a plugin that imports a room",
    files: {
      "plugins/vietqr-gateway/src/runtime/room.ts": `import { priceText } from "@chophien/listings/price-text"

export const text = priceText(1)
`,
    },
    complaint: /runtime\/room\.ts → backend\/listings\/.* {2}\[plugin-alone\]/,
  },
  {
    what: "an import from another room's api/",
    files: {
      "backend/checkout/src/jobs/route.ts": `import { GET } from "@chophien/listings/api/store/listings/route"

export default GET
`,
    },
    complaint: /checkout\/src\/jobs\/route\.ts → backend\/listings\/src\/api\/.* {2}\[api-of-a-room\]/,
  },
  {
    what: "an import across rooms by a path",
    files: {
      "backend/checkout/src/jobs/path.ts": `import { priceText } from "../../../listings/src/price-text"

export default () => priceText(1)
`,
    },
    complaint: /checkout\/src\/jobs\/path\.ts → .* {2}\[by-package-name\]/,
  },
  {
    what: "an Enterprise part of Medusa",
    files: {
      "backend/listings/src/jobs/policies.ts": `import policies from "@medusajs/framework/policies"

export default policies
`,
    },
    complaint: /jobs\/policies\.ts → @medusajs\/framework\/policies {2}\[no-enterprise-parts\]/,
  },
  {
    what: "an import that leads nowhere",
    files: {
      "backend/listings/src/jobs/nowhere.ts": `import { nothing } from "./nothing"

export default nothing
`,
    },
    complaint: /jobs\/nowhere\.ts → \.\/nothing {2}\[unresolvable\]/,
  },
  {
    what: "a file that no program reaches",
    files: { "backend/listings/src/orphan.ts": "console.log(1)\n" },
    complaint: /listings\/src\/orphan\.ts {2}\[unused-file\]/,
  },
  {
    what: "a dead export",
    files: {
      "backend/vocabulary/src/grams.ts": `export const dead = 1
export const grams = 2
`,
      "backend/listings/src/jobs/grams.ts": `import { grams } from "@chophien/vocabulary/grams"

export default grams
`,
    },
    complaint: /vocabulary\/src\/grams\.ts:1 {2}dead is exported and nobody imports it/,
  },
  {
    what: "a dependency that is not listed",
    files: {
      "backend/checkout/src/jobs/unlisted.ts": `import { z } from "zod"

export default z.string()
`,
    },
    complaint: /jobs\/unlisted\.ts:1 {2}zod is imported and not listed/,
  },
  {
    what: "an unformatted file",
    files: { "backend/listings/src/jobs/form.ts": "export default    [ 1,2 ] ;\n" },
    complaint: /jobs\/form\.ts:1 {2}\[format\]/,
  },
  {
    what: "a floating promise",
    files: {
      "backend/listings/src/jobs/float.ts": `async function send(): Promise<void> {
  await Promise.resolve()
}
export default () => {
  send()
}
`,
    },
    complaint: /jobs\/float\.ts:5 {2}\[lint\/nursery\/noFloatingPromises\]/,
  },
  {
    what: "a cast",
    files: {
      "backend/listings/src/jobs/cast.ts": `const value: unknown = 1
export default value as number
`,
    },
    complaint: /jobs\/cast\.ts:2 {2}\[plugin\] A cast hides/,
  },
  {
    what: "an any",
    files: {
      "backend/listings/src/jobs/any.ts": `const value: any = 1
export default value
`,
    },
    complaint: /jobs\/any\.ts:1 {2}\[lint\/suspicious\/noExplicitAny\]/,
  },
  {
    what: "a type error",
    files: {
      "backend/listings/src/jobs/type.ts": `const value: string = 1
export default value
`,
    },
    complaint: /jobs\/type\.ts\(1,7\): error TS2322/,
  },
  {
    what: "an empty word as a name",
    files: {
      "backend/listings/src/jobs/name.ts": `export default ({ amount: told }: { amount: number }) => told
`,
    },
    complaint: /jobs\/name\.ts:1 {2}“told” names nothing/,
  },
  {
    what: "an empty word in a page",
    files: {
      "storefront/src/pages/word.astro": `---

const patience = 1
---

<p>{patience}</p>
`,
    },
    complaint: /pages\/word\.astro:3 {2}“patience” names nothing/,
  },
  {
    what: "a file with an empty name",
    files: { "backend/listings/src/jobs/never.ts": "export default 1\n" },
    complaint: /jobs\/never\.ts:1 {2}A file named “never” says nothing/,
  },
  {
    what: "a sentence of 26 words in a comment",
    files: {
      "backend/listings/src/jobs/sentence.ts": `/**
 * Short. ${words(25)}.
 * ${words(26)}.
 */
export default "// ${words(30)}"
`,
    },
    complaint: /jobs\/sentence\.ts:3 {2}This sentence has 26 words/,
  },
  {
    what: "two functions of one name in one room",
    files: {
      "backend/listings/src/jobs/one.ts": `export function describe(): number {
  return 1
}
export default describe
`,
      "backend/listings/src/jobs/two.ts": `export const describe = () => 2
export default describe
`,
    },
    complaint: /jobs\/one\.ts:1 and .*jobs\/two\.ts:1 {2}backend\/listings has 2 functions named describe/,
  },
  {
    what: "a file of more than 300 lines",
    files: { "backend/listings/src/jobs/long.ts": `export default [\n${lines(299)}\n]\n` },
    complaint: /jobs\/long\.ts:301 {2}301 lines are two ideas/,
  },
  {
    what: "a room without a place in the order",
    files: {
      "backend/unplaced/package.json": `{ "name": "@chophien/unplaced", "version": "0.1.0" }\n`,
      "backend/unplaced/src/jobs/money.ts": `import { formatVnd } from "@chophien/vocabulary/money"

export default () => formatVnd(1)
`,
    },
    complaint: /unplaced\/src\/jobs\/money\.ts → .* {2}\[room-without-place\]/,
  },
  {
    what: "a room whose types nobody checks",
    files: {},
    complaint: /backend\/unplaced {2}has TypeScript and no tsconfig\.json/,
  },
]
