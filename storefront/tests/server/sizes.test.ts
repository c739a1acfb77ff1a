import { gzipSync } from "node:zlib"
import { Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
beforeAll(async () => {
  shop = await startStorefront()
})
afterAll(() => shop.stop())

const gz = (text: string) => gzipSync(text).length / 1024

/** kB (gzip) of all scripts a page loads, those its scripts import included. */
async function scriptSize(html: string): Promise<number> {
  const todo = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(
    ([, src = ""]) => new URL(src, shop.url).href
  )
  const seen = new Set<string>()
  let size = 0
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const code = await (await fetch(next)).text()
    size += gz(code)
    for (const [, path = ""] of code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      todo.push(new URL(path, next).href)
  }
  return size
}

test.each([
  ["/", 3, 12],
  ["/tim-kiem", 3, 12],
  ["/san-pham/cam-long-vang-cs1-cao-phong", 4, 12],
  ["/gio-hang", 3, 12],
])("%s stays light: at most %d kB of script and %d kB of style", async (path, script, style) => {
  const { html } = await new Shopper(shop.url).open(path)
  const css = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = ""]) => text).join("")
  const scripts = await scriptSize(html)
  console.info(
    `${path}: script ${scripts.toFixed(1)} kB, style ${gz(css).toFixed(1)} kB, page ${gz(html).toFixed(1)} kB (gzip)`
  )
  expect(scripts).toBeLessThan(script)
  expect(gz(css)).toBeLessThan(style)
})
