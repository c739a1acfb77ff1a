// Processor time of the backend a request, measured in the same run: Medusa's own product list and the catalogue's
// routes. Needs a running backend with listings (its process on this machine):
//   node backend/listings/bench/catalogue.bench.mjs <backend url> <publishable key> <pid of the backend>
// Each route gets one request after another, a few hundred. Every path with "#" gets a number of its own, so that no
// cached answer serves it. The time is user + system time of that process (Linux), less its idle time.
import { readFileSync } from "node:fs"
import { Agent, request } from "node:http"

const [url, key, pid] = process.argv.slice(2)
if (!url || !key || !pid) {
  console.error(
    "Usage: node backend/listings/bench/catalogue.bench.mjs <backend url> <publishable key> <pid of the backend>"
  )
  process.exit(2)
}
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const ticks_ms = 10

/** Processor time of the backend so far, in ms. */
const cpu = () => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
  return (Number(fields[11]) + Number(fields[12])) * ticks_ms
}

const get = (path) =>
  new Promise((resolve, reject) => {
    request(new URL(path, url), { agent, headers: { "x-publishable-api-key": key } }, (response) => {
      let bytes = 0
      let text = ""
      response.on("data", (chunk) => {
        bytes += chunk.length
        text += chunk
      })
      response.on("end", () =>
        response.statusCode === 200
          ? resolve({ bytes, text })
          : reject(new Error(`${path}: ${response.statusCode} ${text}`))
      )
    })
      .on("error", reject)
      .end()
  })

/** CPU-ms, wall ms and kB of one request of a kind. */
async function measure(name, path, times = 300) {
  for (let i = 0; i < 30; i++) await get(path.replace("#", String(9000 + i)))
  const [cpu_before, before] = [cpu(), performance.now()]
  let bytes = 0
  for (let i = 0; i < times; i++) bytes += (await get(path.replace("#", String(i)))).bytes
  const row = {
    request: name,
    cpu_ms: (cpu() - cpu_before) / times,
    wall_ms: (performance.now() - before) / times,
    kB: bytes / times / 1000,
  }
  return {
    ...row,
    cpu_ms: Number(row.cpu_ms.toFixed(1)),
    wall_ms: Number(row.wall_ms.toFixed(1)),
    kB: Number(row.kB.toFixed(1)),
  }
}

const { regions } = JSON.parse((await get("/store/regions")).text)
const { listings } = JSON.parse((await get("/store/catalogue/listings?limit=1")).text)
const product = listings[0]
const region = regions[0].id
const rows = [
  await measure("core: list of 24 with prices", `/store/products?limit=24&region_id=${region}`, 100),
  await measure(
    "core: list of 24, slim fields",
    `/store/products?limit=24&region_id=${region}&fields=id,handle,title,thumbnail,*variants.calculated_price`,
    100
  ),
  await measure(
    "core: one product with stock",
    `/store/products/${product.id}?region_id=${region}&fields=*variants.calculated_price,+variants.inventory_quantity`,
    100
  ),
  await measure("core: a route that does almost nothing", `/store/regions/${region}?fields=id`, 200),
  await measure("catalogue: list of 24, cached", "/store/catalogue/listings?limit=24"),
  await measure("catalogue: list of 24, not cached", "/store/catalogue/listings?limit=24&price_max=100000#"),
  await measure(
    "catalogue: search, not cached",
    "/store/catalogue/listings?q=pa+co&limit=24&price_max=10000#"
  ),
  await measure("catalogue: one listing with stock", `/store/catalogue/listings/${product.handle}`),
  await measure("catalogue: home, cached", "/store/catalogue/home"),
  await measure("catalogue: suggestions, not cached", "/store/catalogue/suggest?q=pa+co+#"),
  await measure("gazetteer: communes by name", "/store/gazetteer/communes?q=pa+co&limit=10"),
]
console.table(rows)
agent.destroy()
