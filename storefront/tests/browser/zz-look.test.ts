import { inBrowser, Phones, findings } from "../support/phones"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let phones: Phones
inBrowser("look", () => {
  beforeAll(async () => { shop = await startStorefront(); phones = await Phones.launch() })
  afterAll(async () => { await phones.close(); await shop.stop() })
  test("x", async () => {
    const empty = await (await fetch(`${shop.url}/suc-khoe`)).text()
    const found: string[] = [empty]
    for (const width of [360, 1280]) {
      const { page } = await phones.open({ width })
      for (const [name, path] of Object.entries({ list: "/tim-kiem?q=ga+den", none: "/tim-kiem?q=khong+co+gi", home: "/", all: "/tim-kiem", odd: "/tim-kiem?q=%F0%9F%90%94", rank: "/cach-xep-hang", product: "/san-pham/mat-ong-sua-chua-tam-dao" })) {
        await page.goto(shop.url + path)
        await page.screenshot({ path: `/work/tmp/look-${name}-${width}.png`, fullPage: name !== "home" })
        found.push(`${name} ${width}: ${(await findings(page)).join("; ")}`)
      }
      await page.goto(shop.url)
      await page.fill("#tim", "ca")
      await page.waitForSelector(".hints a")
      await page.waitForTimeout(400)
      await page.screenshot({ path: `/work/tmp/look-hints-${width}.png` })
    }
    require("node:fs").writeFileSync("/work/tmp/look.txt", found.join("\n"))
  })
})
