import { startTestApp, type TestApp } from "./support/app"
import { sampleListing, sampleSeller } from "./support/samples"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())

const newSeller = async () => (await app.workflow<{seller:{id:string}}>("create-seller", sampleSeller())).seller

describe("a province brings in its sellers", () => {
  it("gives 66 sellers each one place, one profile and two shipping options, in one call", async () => {
    const ids: string[] = []
    for (let i = 0; i < 66; i++) ids.push((await newSeller()).id)
    const t = Date.now()
    await app.workflow("approve-sellers", { seller_ids: ids, approved_by: "seed", send_invitations: false } )
    console.log("approve ms", Date.now() - t)
    const data = await app.graph<{}>("seller", ["id", "status", "stock_location.*", "stock_location.address.*", "stock_location.fulfillment_sets.service_zones.shipping_options.*", "shipping_profile.*"],
{ id: ids })
    console.log(JSON.stringify(data[0], null, 1))
    const t2 = Date.now()
    const listings= Array.from({ length: 91 }, (_, i) => sampleListing(ids[i % 66]!, { external_id: `x${i}` })) 
    const result = await app.workflow<any>("create-listings", { listings})
    console.log("listings ms", Date.now() - t2, result.created.length, result.updated.length)
    const t3 = Date.now()
    const again = await app.workflow<any>("create-listings", { listings})
    console.log("listings again ms", Date.now() - t3, again.created.length, again.updated.length)
    const p = await app.graph("product", ["*", "seller.*", "images.*", "variants.*", "variants.price_set.prices.*", "variants.inventory_items.*", "variants.inventory_items.inventory.location_levels.*", "options.*", "shipping_profile.id", "sales_channels.id", "categories.handle"], { id: result.created[0]!.id } )
    console.log(JSON.stringify(p[0], null, 1))
    console.log(await app.sql("select count(*) from price"), await app.sql("select count(*) from image"), await app.sql("select count(*) from inventory_level"))
  })
})
