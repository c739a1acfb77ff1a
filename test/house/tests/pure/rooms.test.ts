import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import type { Route } from "@chophien/contract"
import { routes } from "@chophien/contract/routes"
import {
  declaredRoutes,
  declaredTwice,
  handledHooks,
  metadataReads,
  migrationClasses,
} from "../support/read-rooms"

const root = resolve(__dirname, "../../../..")
const contract: Route[] = Object.values(routes).flatMap((group) => Object.values(group))
const nameOf = ({ method, path }: Route) => `${method} ${path}`

describe("the rooms together", () => {
  it("handle each hook of core's workflows once, as Medusa takes one handler", () => {
    expect(handledHooks(root).length).toBeGreaterThanOrEqual(3)
    expect(declaredTwice(handledHooks(root))).toEqual([])
  })

  it("declare each route once, as the last one would hide the others", () => {
    expect(declaredRoutes(root).length).toBeGreaterThan(50)
    expect(declaredTwice(declaredRoutes(root))).toEqual([])
  })

  it("name each migration by a class of its own, as Medusa keeps one list of names for all modules", () => {
    expect(migrationClasses(root).length).toBeGreaterThan(10)
    expect(declaredTwice(migrationClasses(root))).toEqual([])
  })

  it("read nothing that decides from Medusa's metadata, which staff write as free text", () => {
    const allowed = [
      // How a category looks is for staff to choose.
      "name_en: backend/listings/src/catalogue/categories.ts",
      "picture_url: backend/listings/src/catalogue/categories.ts",
      // What people read on a parcel, and what a shopper wrote to the seller.
      "carrier: backend/shipping/src/tracking.ts",
      "note: backend/orders/src/seller-order-view.ts",
      // How many hits the Search Module counts.
      "count: backend/listings/src/catalogue/search-engine.ts",
      "count: backend/listings/src/catalogue/catch-up-index.ts",
      // The gateway signs what it says of an intent.
      "order_group_id: backend/checkout/src/use-cases/receive-gateway-event.ts",
    ]
    const found = metadataReads(root).map(({ name, file }) => `${name}: ${file}`)
    expect([...new Set(found)].sort()).toEqual(allowed.sort())
  })

  it("declare every route of shoppers, members and staff in the contract, and the other way round", () => {
    const declared = declaredRoutes(root)
      .map(({ name }) => name)
      .filter((name) => / \/(?:store|seller|admin|market)(?:\/|$)/.test(name))
    const own = contract.filter(({ core }) => !core).map(nameOf)
    expect({
      "missing in the contract": declared.filter((name) => !own.includes(name)),
      "missing in the rooms": own.filter((name) => !declared.includes(name)),
    }).toEqual({ "missing in the contract": [], "missing in the rooms": [] })
  })
})

describe("what reads the rooms", () => {
  it("finds who reads metadata, and passes over what moves it into columns", () => {
    plant("backend/one/src/read.ts", "const group = order.metadata?.group_id\n")
    plant("backend/one/src/write.ts", "const row = { metadata: { carrier } }\n")
    plant("backend/one/src/migration-scripts/move.ts", "const group = order.metadata.group_id\n")
    expect(metadataReads(copy)).toEqual([{ name: "group_id", file: "backend/one/src/read.ts" }])
  })

  let copy: string
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "chophien-rooms-"))
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  it("finds a hook that two rooms handle, however it is written", () => {
    plant("backend/one/src/workflows/a.ts", "completeCartWorkflow.hooks.validate(async () => undefined)\n")
    plant("plugins/two/src/workflows/b.ts", "completeCartWorkflow\n  .hooks\n  .validate(() => undefined)\n")
    plant(
      "backend/one/src/workflows/c.ts",
      "completeCartWorkflow.hooks.beforePaymentAuthorization(() => {})\n"
    )
    expect(declaredTwice(handledHooks(copy))).toEqual([
      "completeCartWorkflow.validate: backend/one/src/workflows/a.ts, plugins/two/src/workflows/b.ts",
    ])
  })

  it("finds a route that two plugins declare, as a function or as a constant", () => {
    plant(
      "backend/one/src/api/store/things/[id]/route.ts",
      "export const GET = sellerRead()\nexport async function POST() {}\n"
    )
    plant(
      "plugins/two/src/api/store/things/[id]/route.ts",
      "export function GET() {}\nexport { remove as DELETE }\n"
    )
    expect(declaredTwice(declaredRoutes(copy))).toEqual([
      "GET /store/things/:id: backend/one/src/api/store/things/[id]/route.ts, plugins/two/src/api/store/things/[id]/route.ts",
    ])
    expect(declaredRoutes(copy).map(({ name }) => name)).toContain("DELETE /store/things/:id")
  })

  it("finds two migrations of one name", () => {
    const text = "export class Migration20261122160000 extends Migration {}\n"
    plant("backend/one/src/modules/one/migrations/Migration20261122160000.ts", text)
    plant("backend/two/src/modules/two/migrations/Migration20261122160000.ts", text)
    expect(declaredTwice(migrationClasses(copy))).toHaveLength(1)
  })
})
