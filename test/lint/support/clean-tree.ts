import type { Files } from "./tree"

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Where builds go; nobody may take what is there for a source. */
const built = "dist"

/** The manifest of a room as the real ones are: names lead to sources for the compiler. */
const manifest = (name: string, dependencies: string[] = [], more: object = {}) =>
  json({
    name: `@chophien/${name}`,
    version: "0.1.0",
    private: true,
    exports: {
      "./package.json": "./package.json",
      "./*": { types: "./src/*.ts", default: `./${built}/*.js` },
    },
    dependencies: Object.fromEntries(dependencies.map((each) => [each, "0.1.0"])),
    ...more,
  })

const tsconfig = json({ extends: "../../tsconfig.json", include: ["src", "tests"] })

/** A small repository with nothing to complain of: four rooms, a front, the gateway's floors. */
export const cleanTree: Files = {
  "package.json": json({
    name: "made-up",
    private: true,
    workspaces: ["backend/*", "plugins/*", "storefront"],
  }),
  "tsconfig.json": json({
    compilerOptions: {
      target: "ES2022",
      module: "Node16",
      moduleResolution: "Node16",
      strict: true,
      skipLibCheck: true,
      jsx: "react-jsx",
      types: ["node"],
    },
    include: ["medusa-config.ts"],
  }),
  "medusa-config.ts": `/** Which rooms run. */
export default { plugins: ["@chophien/listings", "@chophien/checkout"] }
`,

  "backend/vocabulary/package.json": manifest("vocabulary", ["zod"]),
  "backend/vocabulary/tsconfig.json": tsconfig,
  "backend/vocabulary/src/money.ts": `import { z } from "zod"

/** Whole VND. */
export const amountSchema = z.number().int().nonnegative()

/** Whole VND, as people read them. */
export function formatVnd(amount: number): string {
  return \`\${amount} ₫\`
}
`,

  [`backend/vocabulary/${built}/money.js`]: "exports.formatVnd = (amount) => String(amount)\n",

  "backend/listings/package.json": manifest("listings", ["@chophien/vocabulary"]),
  "backend/listings/tsconfig.json": tsconfig,
  "backend/listings/src/api/store/listings/route.ts": `import { priceText } from "../../../price-text"

/** GET /store/listings. */
export function GET(): string {
  return priceText(1000)
}
`,
  "backend/listings/src/price-text.ts": `import { amountSchema, formatVnd } from "@chophien/vocabulary/money"

/** What a price is in words. */
export function priceText(amount: number): string {
  return formatVnd(amountSchema.parse(amount))
}
`,

  "backend/checkout/package.json": manifest("checkout", ["@chophien/listings"]),
  "backend/checkout/tsconfig.json": tsconfig,
  "backend/checkout/src/jobs/remind.ts": `import { priceText } from "@chophien/listings/price-text"

/** Reminds of what is to be paid. */
export default async function remind(): Promise<string> {
  return await Promise.resolve(priceText(2000))
}
`,
  "backend/checkout/tests/pure/remind.test.ts": `import { strict as assert } from "node:assert"
import remind from "../../src/jobs/remind"

void remind().then((text) => assert.equal(text, "2000 ₫"))
`,

  "plugins/vietqr-gateway/package.json": manifest("vietqr-gateway", ["@chophien/vocabulary"]),
  "plugins/vietqr-gateway/tsconfig.json": tsconfig,
  "plugins/vietqr-gateway/src/main.ts": `import { serve } from "./runtime/serve"

serve()
`,
  "plugins/vietqr-gateway/src/runtime/serve.ts": `import { chargeRoute } from "../api/charge/route"

/** Starts the service. */
export function serve(): void {
  console.log(chargeRoute(3000))
}
`,
  "plugins/vietqr-gateway/src/api/charge/route.ts": `import { createCharge } from "../../core/charge/create"

/** POST /v1/charges. */
export function chargeRoute(amount: number): string {
  return createCharge(amount)
}
`,
  "plugins/vietqr-gateway/src/core/charge/create.ts": `import { entry } from "../../kernel/ledger"

/** Books a charge. */
export function createCharge(amount: number): string {
  return entry(amount)
}
`,
  "plugins/vietqr-gateway/src/kernel/ledger.ts": `import { formatVnd } from "@chophien/vocabulary/money"

/** One line of the ledger. */
export function entry(amount: number): string {
  return formatVnd(amount)
}
`,

  "storefront/package.json": manifest("storefront", ["@chophien/vocabulary", "astro"], { type: "module" }),
  "storefront/tsconfig.json": json({
    extends: "../tsconfig.json",
    compilerOptions: { module: "ESNext", moduleResolution: "Bundler" },
    include: ["src"],
  }),
  "storefront/astro.config.mjs": `import { defineConfig } from "astro/config"

export default defineConfig({})
`,
  "storefront/src/pages/index.astro": `---
import { formatVnd } from "@chophien/vocabulary/money"
import Price from "../components/Price.astro"
---

<Price text={formatVnd(1000)} />
`,
  "storefront/src/components/Price.astro": `---
import { emphasis } from "../emphasis"

const { text } = Astro.props
---

<p class={emphasis(text)}>{text}</p>
`,
  "storefront/src/emphasis.ts": `/** How a price is set. */
export function emphasis(text: string): string {
  return text.length > 5 ? "small" : "large"
}
`,
}
